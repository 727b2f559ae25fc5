CREATE TABLE "cases_cases" (
    "key" INTEGER NOT NULL CONSTRAINT "PK_cases_cases" PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "body_path" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "item_name" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "party_label" TEXT NOT NULL,
    "party_hash" TEXT NOT NULL,
    "officers" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "act_day" TEXT NOT NULL,
    "opened_ms" INTEGER NOT NULL,
    "last_ms" INTEGER NOT NULL,
    "filed_on" TEXT NULL,
    "decision_number" TEXT NOT NULL,
    "decided_on" TEXT NULL,
    "fine" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "fine_due" TEXT NOT NULL,
    "revoked" INTEGER NOT NULL,
    "open_findings" INTEGER NOT NULL,
    "waits_for" TEXT NOT NULL,
    "todo" TEXT NOT NULL,
    "clock_name" TEXT NOT NULL,
    "clock_date" TEXT NULL,
    "closed_on" TEXT NULL,
    "archive_number" TEXT NOT NULL,
    "words" TEXT NOT NULL
);


CREATE TABLE "cases_drafts" (
    "draft_id" TEXT NOT NULL CONSTRAINT "PK_cases_drafts" PRIMARY KEY,
    "case_id" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "waits_for" TEXT NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_ms" INTEGER NOT NULL,
    "waiting_ms" INTEGER NOT NULL,
    "returns" INTEGER NOT NULL
);


CREATE TABLE "cases_interviews" (
    "officer" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "from_ms" INTEGER NOT NULL,
    "to_ms" INTEGER NOT NULL,
    CONSTRAINT "PK_cases_interviews" PRIMARY KEY ("officer", "from_ms", "case_id")
);


CREATE TABLE "cases_officers" (
    "case_id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    CONSTRAINT "PK_cases_officers" PRIMARY KEY ("account", "case_id")
);


CREATE TABLE "catalogue_imports" (
    "id" TEXT NOT NULL CONSTRAINT "PK_catalogue_imports" PRIMARY KEY,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "checked" INTEGER NOT NULL,
    "may_correct" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "report" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at_ms" INTEGER NOT NULL,
    "moved_ms" INTEGER NOT NULL
);


CREATE TABLE "catalogue_items" (
    "id" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "law" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "lists" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "PK_catalogue_items" PRIMARY KEY ("id", "valid_from")
);


CREATE TABLE "catalogue_statutes" (
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "preamble" TEXT NOT NULL,
    "gaps" TEXT NOT NULL,
    "doubts" TEXT NOT NULL,
    "imported_by" TEXT NOT NULL,
    "imported_ms" INTEGER NOT NULL,
    CONSTRAINT "PK_catalogue_statutes" PRIMARY KEY ("name", "version")
);


CREATE TABLE "discretion_benchmarks" (
    "item" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PK_discretion_benchmarks" PRIMARY KEY ("item", "valid_from")
);


CREATE TABLE "documents_documents" (
    "id" TEXT NOT NULL CONSTRAINT "PK_documents_documents" PRIMARY KEY,
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "bytes_hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "created_ms" INTEGER NOT NULL
);


CREATE TABLE "documents_numbers" (
    "register" TEXT NOT NULL CONSTRAINT "PK_documents_numbers" PRIMARY KEY,
    "last" INTEGER NOT NULL
);


CREATE TABLE "documents_seal_uses" (
    "id" TEXT NOT NULL CONSTRAINT "PK_documents_seal_uses" PRIMARY KEY,
    "seal_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "document_kind" TEXT NOT NULL,
    "document_number" TEXT NOT NULL,
    "bytes_hash" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at_ms" INTEGER NOT NULL
);


CREATE TABLE "documents_seals" (
    "id" TEXT NOT NULL CONSTRAINT "PK_documents_seals" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "keeper" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL
);


CREATE TABLE "journal_anchor_heads" (
    "anchor" INTEGER NOT NULL,
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "PK_journal_anchor_heads" PRIMARY KEY ("anchor", "stream")
);


CREATE TABLE "journal_anchors" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_journal_anchors" PRIMARY KEY,
    "previous_root" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "at_ms" INTEGER NOT NULL,
    "heads" INTEGER NOT NULL,
    "alg" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL
);


CREATE TABLE "journal_heads" (
    "stream" TEXT NOT NULL CONSTRAINT "PK_journal_heads" PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "anchored" INTEGER NOT NULL
);


CREATE TABLE "journal_lines" (
    "stream" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "payload" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at_ms" INTEGER NOT NULL,
    "alg" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "PK_journal_lines" PRIMARY KEY ("stream", "sequence")
);


CREATE TABLE "journal_reads" (
    "id" TEXT NOT NULL CONSTRAINT "PK_journal_reads" PRIMARY KEY,
    "actor" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at_ms" INTEGER NOT NULL
);


CREATE TABLE "journal_requests" (
    "key" TEXT NOT NULL CONSTRAINT "PK_journal_requests" PRIMARY KEY,
    "actor" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "at_ms" INTEGER NOT NULL
);


CREATE TABLE "parties_credit" (
    "identifier_hash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "as_of" TEXT NOT NULL,
    "imported_ms" INTEGER NOT NULL,
    CONSTRAINT "PK_parties_credit" PRIMARY KEY ("identifier_hash", "source")
);


CREATE TABLE "parties_vault" (
    "id" TEXT NOT NULL CONSTRAINT "PK_parties_vault" PRIMARY KEY,
    "body_path" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "identifier_hash" TEXT NOT NULL,
    "created_ms" INTEGER NOT NULL
);


CREATE TABLE "people_accounts" (
    "id" TEXT NOT NULL CONSTRAINT "PK_people_accounts" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "home_body_id" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "credential" TEXT NOT NULL,
    "credential_from" TEXT NULL,
    "credential_to" TEXT NULL,
    "kind" TEXT NOT NULL,
    "legal_qualification" INTEGER NOT NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" TEXT NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);


CREATE TABLE "people_bodies" (
    "id" TEXT NOT NULL CONSTRAINT "PK_people_bodies" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "parent_id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "credit_code" TEXT NOT NULL,
    "lists" TEXT NOT NULL,
    "government" TEXT NOT NULL,
    "court" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL
);


CREATE TABLE "people_deputies" (
    "id" TEXT NOT NULL CONSTRAINT "PK_people_deputies" PRIMARY KEY,
    "principal" TEXT NOT NULL,
    "deputy" TEXT NOT NULL,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "appointed_ms" INTEGER NOT NULL,
    "ended_ms" INTEGER NULL
);


CREATE TABLE "people_divisions" (
    "code" TEXT NOT NULL CONSTRAINT "PK_people_divisions" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "valid_from" TEXT NULL,
    "valid_to" TEXT NULL
);


CREATE TABLE "catalogue_articles" (
    "statute" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "PK_catalogue_articles" PRIMARY KEY ("statute", "version", "at"),
    CONSTRAINT "FK_catalogue_articles_catalogue_statutes_statute_version" FOREIGN KEY ("statute", "version") REFERENCES "catalogue_statutes" ("name", "version") ON DELETE CASCADE
);


CREATE TABLE "people_account_claims" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_people_account_claims" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "FK_people_account_claims_people_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "people_accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "people_account_logins" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "PK_people_account_logins" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "FK_people_account_logins_people_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "people_accounts" ("id") ON DELETE CASCADE
);


CREATE TABLE "people_account_tokens" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "PK_people_account_tokens" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "FK_people_account_tokens_people_accounts_user_id" FOREIGN KEY ("user_id") REFERENCES "people_accounts" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_cases_cases_act_day_item_id" ON "cases_cases" ("act_day", "item_id");


CREATE INDEX "IX_cases_cases_body_path_last_ms" ON "cases_cases" ("body_path", "last_ms");


CREATE INDEX "IX_cases_cases_body_path_waits_for_clock_date" ON "cases_cases" ("body_path", "waits_for", "clock_date");


CREATE INDEX "IX_cases_cases_decision_number" ON "cases_cases" ("decision_number");


CREATE UNIQUE INDEX "IX_cases_cases_id" ON "cases_cases" ("id");


CREATE INDEX "IX_cases_cases_item_id_tier" ON "cases_cases" ("item_id", "tier");


CREATE UNIQUE INDEX "IX_cases_cases_number" ON "cases_cases" ("number");


CREATE INDEX "IX_cases_cases_party_hash" ON "cases_cases" ("party_hash");


CREATE INDEX "IX_cases_drafts_case_id" ON "cases_drafts" ("case_id");


CREATE INDEX "IX_cases_drafts_waits_for" ON "cases_drafts" ("waits_for");


CREATE INDEX "IX_cases_interviews_case_id" ON "cases_interviews" ("case_id");


CREATE INDEX "IX_cases_officers_case_id" ON "cases_officers" ("case_id");


CREATE INDEX "IX_catalogue_imports_at_ms" ON "catalogue_imports" ("at_ms");


CREATE INDEX "IX_catalogue_items_domain" ON "catalogue_items" ("domain");


CREATE INDEX "IX_documents_documents_case_id" ON "documents_documents" ("case_id");


CREATE INDEX "IX_documents_seal_uses_seal_id_at_ms" ON "documents_seal_uses" ("seal_id", "at_ms");


CREATE INDEX "IX_documents_seals_body_id" ON "documents_seals" ("body_id");


CREATE INDEX "ix_journal_heads_unanchored" ON "journal_heads" ("stream") WHERE sequence > anchored;


CREATE INDEX "IX_journal_reads_about_at_ms" ON "journal_reads" ("about", "at_ms");


CREATE INDEX "IX_journal_requests_at_ms" ON "journal_requests" ("at_ms");


CREATE INDEX "IX_parties_vault_identifier_hash" ON "parties_vault" ("identifier_hash");


CREATE INDEX "IX_people_account_claims_user_id" ON "people_account_claims" ("user_id");


CREATE INDEX "IX_people_account_logins_user_id" ON "people_account_logins" ("user_id");


CREATE INDEX "EmailIndex" ON "people_accounts" ("normalized_email");


CREATE INDEX "IX_people_accounts_body_id" ON "people_accounts" ("body_id");


CREATE UNIQUE INDEX "UserNameIndex" ON "people_accounts" ("normalized_user_name");


CREATE UNIQUE INDEX "IX_people_bodies_prefix" ON "people_bodies" ("prefix");


CREATE INDEX "IX_people_deputies_deputy" ON "people_deputies" ("deputy");


CREATE INDEX "IX_people_deputies_principal" ON "people_deputies" ("principal");


CREATE INDEX "IX_people_divisions_parent" ON "people_divisions" ("parent");
