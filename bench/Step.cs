using System.Net.Http.Headers;

namespace Zhiheng.Bench;

/// <summary>What a step may need to know of the case it goes on with.</summary>
/// <param name="Photo">SHA-256 of the photo uploaded last.</param>
/// <param name="Draft">Id of the draft that waits for approval, empty if none.</param>
/// <param name="Person">Another one for every case: nobody is penalised twice.</param>
/// <param name="Now">Local time.</param>
sealed record Moment(Team Team, string Case, long Version, string Place, string Photo, string Draft, int Client, int Person, DateTime Now);

/// <summary>One request of a case.</summary>
/// <param name="Kind">Name of the act, or of what is not one, in brackets.</param>
/// <param name="Body">Null for what is only read.</param>
sealed record Step(string Kind, Func<Team, AuthenticationHeaderValue> Who, Func<Moment, object>? Body = null)
{
    public const string Upload = "(photo upload)";
    public const string Read = "(case read)";

    /// <summary>Acts are what the journal keeps; uploads and reads are on the way to them.</summary>
    public static bool IsAct(string kind) => kind[0] != '(';

    public string Path(string caseId) => Kind switch
    {
        Upload => "/api/files",
        Read => $"/api/cases/{caseId}",
        OnTheSpot.Opening => "/api/cases",
        Ordinary.Opening => "/api/leads",
        _ => $"/api/cases/{caseId}/{Kind}",
    };
}
