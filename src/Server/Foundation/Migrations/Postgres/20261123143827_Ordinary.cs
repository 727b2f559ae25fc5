using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Zhiheng.Server.Foundation.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Ordinary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "filed_on",
                table: "cases_cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "procedure",
                table: "cases_cases",
                type: "text",
                nullable: false,
                defaultValue: "简易程序");

            migrationBuilder.CreateTable(
                name: "cases_drafts",
                columns: table => new
                {
                    draft_id = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false),
                    matter = table.Column<string>(type: "text", nullable: false),
                    waits_for = table.Column<string>(type: "text", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: false),
                    submitted_ms = table.Column<long>(type: "bigint", nullable: false),
                    waiting_ms = table.Column<long>(type: "bigint", nullable: false),
                    returns = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_drafts", x => x.draft_id);
                });

            migrationBuilder.CreateTable(
                name: "cases_interviews",
                columns: table => new
                {
                    officer = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false),
                    from_ms = table.Column<long>(type: "bigint", nullable: false),
                    to_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_interviews", x => new { x.officer, x.from_ms, x.case_id });
                });

            migrationBuilder.CreateTable(
                name: "people_deputies",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    principal = table.Column<string>(type: "text", nullable: false),
                    deputy = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    appointed_ms = table.Column<long>(type: "bigint", nullable: false),
                    ended_ms = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_deputies", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_act_day_item_id",
                table: "cases_cases",
                columns: new[] { "act_day", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_drafts_case_id",
                table: "cases_drafts",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_cases_drafts_waits_for",
                table: "cases_drafts",
                column: "waits_for");

            migrationBuilder.CreateIndex(
                name: "IX_cases_interviews_case_id",
                table: "cases_interviews",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_deputies_deputy",
                table: "people_deputies",
                column: "deputy");

            migrationBuilder.CreateIndex(
                name: "IX_people_deputies_principal",
                table: "people_deputies",
                column: "principal");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_drafts");

            migrationBuilder.DropTable(
                name: "cases_interviews");

            migrationBuilder.DropTable(
                name: "people_deputies");

            migrationBuilder.DropIndex(
                name: "IX_cases_cases_act_day_item_id",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "filed_on",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "procedure",
                table: "cases_cases");
        }
    }
}
