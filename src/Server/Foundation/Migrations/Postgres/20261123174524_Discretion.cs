using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhiheng.Server.Foundation.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Discretion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "tier",
                table: "cases_cases",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "discretion_benchmarks",
                columns: table => new
                {
                    item = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discretion_benchmarks", x => new { x.item, x.valid_from });
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_item_id_tier",
                table: "cases_cases",
                columns: new[] { "item_id", "tier" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "discretion_benchmarks");

            migrationBuilder.DropIndex(
                name: "IX_cases_cases_item_id_tier",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "tier",
                table: "cases_cases");
        }
    }
}
