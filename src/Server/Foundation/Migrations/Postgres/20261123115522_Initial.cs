using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Zhiheng.Server.Foundation.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_cases",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    body_id = table.Column<string>(type: "text", nullable: false),
                    body_path = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<string>(type: "text", nullable: false),
                    item_name = table.Column<string>(type: "text", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: false),
                    party_label = table.Column<string>(type: "text", nullable: false),
                    party_hash = table.Column<string>(type: "text", nullable: false),
                    officers = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "text", nullable: false),
                    act_day = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_ms = table.Column<long>(type: "bigint", nullable: false),
                    last_ms = table.Column<long>(type: "bigint", nullable: false),
                    decision_number = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fine = table.Column<decimal>(type: "numeric", nullable: false),
                    fine_due = table.Column<decimal>(type: "numeric", nullable: false),
                    revoked = table.Column<bool>(type: "boolean", nullable: false),
                    open_findings = table.Column<int>(type: "integer", nullable: false),
                    waits_for = table.Column<string>(type: "text", nullable: false),
                    todo = table.Column<string>(type: "text", nullable: false),
                    clock_name = table.Column<string>(type: "text", nullable: false),
                    clock_date = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    archive_number = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_cases", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "cases_officers",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_officers", x => new { x.account, x.case_id });
                });

            migrationBuilder.CreateTable(
                name: "catalogue_items",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    domain = table.Column<string>(type: "text", nullable: false),
                    law = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    lists = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_items", x => new { x.id, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "documents_documents",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    template = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    bytes_hash = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    created_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents_numbers",
                columns: table => new
                {
                    register = table.Column<string>(type: "text", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_numbers", x => x.register);
                });

            migrationBuilder.CreateTable(
                name: "documents_seal_uses",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    seal_id = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false),
                    document_kind = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    bytes_hash = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    at_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_seal_uses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents_seals",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    body_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    keeper = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents_seals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_anchor_heads",
                columns: table => new
                {
                    anchor = table.Column<long>(type: "bigint", nullable: false),
                    stream = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_anchor_heads", x => new { x.anchor, x.stream });
                });

            migrationBuilder.CreateTable(
                name: "journal_anchors",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    previous_root = table.Column<string>(type: "text", nullable: false),
                    root = table.Column<string>(type: "text", nullable: false),
                    at_ms = table.Column<long>(type: "bigint", nullable: false),
                    heads = table.Column<int>(type: "integer", nullable: false),
                    alg = table.Column<string>(type: "text", nullable: false),
                    key_id = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_anchors", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "journal_heads",
                columns: table => new
                {
                    stream = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    anchored = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_heads", x => x.stream);
                });

            migrationBuilder.CreateTable(
                name: "journal_lines",
                columns: table => new
                {
                    stream = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at_ms = table.Column<long>(type: "bigint", nullable: false),
                    alg = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_lines", x => new { x.stream, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "journal_reads",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    at_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_reads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_requests",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    receipt = table.Column<string>(type: "text", nullable: false),
                    at_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_requests", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "parties_vault",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    body_path = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    identifier_hash = table.Column<string>(type: "text", nullable: false),
                    created_ms = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parties_vault", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_accounts",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    body_id = table.Column<string>(type: "text", nullable: false),
                    home_body_id = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string>(type: "text", nullable: false),
                    credential = table.Column<string>(type: "text", nullable: false),
                    credential_from = table.Column<DateOnly>(type: "date", nullable: true),
                    credential_to = table.Column<DateOnly>(type: "date", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    legal_qualification = table.Column<bool>(type: "boolean", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_bodies",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    @short = table.Column<string>(name: "short", type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    prefix = table.Column<string>(type: "text", nullable: false),
                    credit_code = table.Column<string>(type: "text", nullable: false),
                    lists = table.Column<string>(type: "text", nullable: false),
                    government = table.Column<string>(type: "text", nullable: false),
                    court = table.Column<string>(type: "text", nullable: false),
                    bank = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_bodies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_divisions",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    parent = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_divisions", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "people_account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_people_account_claims_people_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_people_account_logins_people_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_account_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "text", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_people_account_tokens_people_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "people_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_body_path_last_ms",
                table: "cases_cases",
                columns: new[] { "body_path", "last_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_body_path_waits_for_clock_date",
                table: "cases_cases",
                columns: new[] { "body_path", "waits_for", "clock_date" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_decision_number",
                table: "cases_cases",
                column: "decision_number");

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_id",
                table: "cases_cases",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_number",
                table: "cases_cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_cases_party_hash",
                table: "cases_cases",
                column: "party_hash");

            migrationBuilder.CreateIndex(
                name: "IX_cases_officers_case_id",
                table: "cases_officers",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_items_domain",
                table: "catalogue_items",
                column: "domain");

            migrationBuilder.CreateIndex(
                name: "IX_documents_documents_case_id",
                table: "documents_documents",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_documents_seal_uses_seal_id_at_ms",
                table: "documents_seal_uses",
                columns: new[] { "seal_id", "at_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_seals_body_id",
                table: "documents_seals",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_journal_heads_unanchored",
                table: "journal_heads",
                column: "stream",
                filter: "sequence > anchored");

            migrationBuilder.CreateIndex(
                name: "IX_journal_reads_about_at_ms",
                table: "journal_reads",
                columns: new[] { "about", "at_ms" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_requests_at_ms",
                table: "journal_requests",
                column: "at_ms");

            migrationBuilder.CreateIndex(
                name: "IX_parties_vault_identifier_hash",
                table: "parties_vault",
                column: "identifier_hash");

            migrationBuilder.CreateIndex(
                name: "IX_people_account_claims_user_id",
                table: "people_account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_people_account_logins_user_id",
                table: "people_account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "people_accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "IX_people_accounts_body_id",
                table: "people_accounts",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "people_accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_bodies_prefix",
                table: "people_bodies",
                column: "prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_divisions_parent",
                table: "people_divisions",
                column: "parent");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_cases");

            migrationBuilder.DropTable(
                name: "cases_officers");

            migrationBuilder.DropTable(
                name: "catalogue_items");

            migrationBuilder.DropTable(
                name: "documents_documents");

            migrationBuilder.DropTable(
                name: "documents_numbers");

            migrationBuilder.DropTable(
                name: "documents_seal_uses");

            migrationBuilder.DropTable(
                name: "documents_seals");

            migrationBuilder.DropTable(
                name: "journal_anchor_heads");

            migrationBuilder.DropTable(
                name: "journal_anchors");

            migrationBuilder.DropTable(
                name: "journal_heads");

            migrationBuilder.DropTable(
                name: "journal_lines");

            migrationBuilder.DropTable(
                name: "journal_reads");

            migrationBuilder.DropTable(
                name: "journal_requests");

            migrationBuilder.DropTable(
                name: "parties_vault");

            migrationBuilder.DropTable(
                name: "people_account_claims");

            migrationBuilder.DropTable(
                name: "people_account_logins");

            migrationBuilder.DropTable(
                name: "people_account_tokens");

            migrationBuilder.DropTable(
                name: "people_bodies");

            migrationBuilder.DropTable(
                name: "people_divisions");

            migrationBuilder.DropTable(
                name: "people_accounts");
        }
    }
}
