using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhiheng.Server.Foundation.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PartyCredit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "parties_credit",
                columns: table => new
                {
                    identifier_hash = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    imported_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parties_credit", x => new { x.identifier_hash, x.source });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "parties_credit");
        }
    }
}
