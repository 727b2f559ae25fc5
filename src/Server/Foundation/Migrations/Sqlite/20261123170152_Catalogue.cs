using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhiheng.Server.Foundation.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Catalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "catalogue_imports",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    @checked = table.Column<int>(name: "checked", type: "INTEGER", nullable: false),
                    may_correct = table.Column<bool>(type: "INTEGER", nullable: false),
                    against = table.Column<long>(type: "INTEGER", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    moved_ms = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_statutes",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    preamble = table.Column<string>(type: "TEXT", nullable: false),
                    gaps = table.Column<string>(type: "TEXT", nullable: false),
                    doubts = table.Column<string>(type: "TEXT", nullable: false),
                    imported_by = table.Column<string>(type: "TEXT", nullable: false),
                    imported_ms = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_statutes", x => new { x.name, x.version });
                });

            migrationBuilder.CreateTable(
                name: "catalogue_articles",
                columns: table => new
                {
                    statute = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_articles", x => new { x.statute, x.version, x.at });
                    table.ForeignKey(
                        name: "FK_catalogue_articles_catalogue_statutes_statute_version",
                        columns: x => new { x.statute, x.version },
                        principalTable: "catalogue_statutes",
                        principalColumns: new[] { "name", "version" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_imports_at_ms",
                table: "catalogue_imports",
                column: "at_ms");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_articles");

            migrationBuilder.DropTable(
                name: "catalogue_imports");

            migrationBuilder.DropTable(
                name: "catalogue_statutes");
        }
    }
}
