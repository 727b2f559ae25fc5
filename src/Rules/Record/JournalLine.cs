namespace Zhiheng.Rules.Record;

/// <summary>One line of a journal. A stream's lines are numbered from 1 without a gap and chained by their hashes.</summary>
/// <param name="Stream">What the journal is about, e.g. <c>case:0199…</c> or <c>number:330102012:当罚:2026</c>.</param>
/// <param name="Sequence">1-based place in the stream.</param>
/// <param name="Payload">The fact as JSON text; the hash covers exactly this text.</param>
/// <param name="Actor">Account that acted, or <c>system</c>.</param>
/// <param name="AtMs">When it was recorded, Unix time in milliseconds.</param>
/// <param name="Alg">Name of the hash function.</param>
/// <param name="Hash">Lower-case hex of the digest.</param>
public sealed record JournalLine(string Stream, long Sequence, string Payload, string Actor, long AtMs, string Alg, string Hash);
