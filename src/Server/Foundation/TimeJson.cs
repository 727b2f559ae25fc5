using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiheng.Server.Foundation;

/// <summary>Times of a request: local (+08:00) as written, or with an offset and then turned into local time, wherever the server stands.</summary>
sealed class LocalTimeJson : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var time = reader.GetDateTime();
        DayJson.Check(time.Year);
        return time.Kind == DateTimeKind.Unspecified ? time : Clock.ToLocal(reader.GetDateTimeOffset());
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Days of a request, within the years that terms can be counted in.</summary>
sealed class DayJson : JsonConverter<DateOnly>
{
    const int First = 1900;
    const int Last = 2199;

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        if (!DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", invariant, System.Globalization.DateTimeStyles.None, out var day))
        {
            throw new JsonException();
        }
        Check(day.Year);
        return day;
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public static void Check(int year)
    {
        if (year is < First or > Last)
        {
            throw new JsonException();
        }
    }
}
