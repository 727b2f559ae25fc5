namespace Zhiheng.Server.Tests;

/// <summary>Takes one case, step by step, as far as a test needs it.</summary>
public sealed class Walk(City city, Officer wang, Officer li)
{
    public string Id { get; private set; } = "";
    public string Seen { get; init; } = "三轮车占道卖水果";
    public Officer Wang => wang;
    public Officer Li => li;

    public static async Task<Walk> InAsync(City city) => new(city, await city.SignInAsync("wangmin"), await city.SignInAsync("liqiang"));

    public async Task<Reply> DoAsync(Officer who, string act, object? body = null)
    {
        city.Clock.Wait(TimeSpan.FromMinutes(1));
        return (await who.DoAsync(Id, act, body)).Ok();
    }

    public async Task<Walk> OpenedAsync(string itemId = Officer.Stall)
    {
        Id = (await wang.OpenAsync(new { itemId, seen = Seen, colleague = li.Account })).Ok().Id;
        return this;
    }

    /// <summary>Both officers there, the party known, the scene on record with a photograph.</summary>
    public async Task<Walk> SceneAsync(string certificate, string itemId = Officer.Stall, bool firm = false)
    {
        await OpenedAsync(itemId);
        await DoAsync(li, "presence");
        await DoAsync(wang, "party", firm ? Firm : new
        {
            kind = "Person", name = "白佳怡", certificateNumber = certificate, certificateKind = "IdentityCard",
            address = "杭州市富阳区示例中路304号", phone = "13800000001",
        });
        await DoAsync(wang, "scene", new
        {
            from = Local(-3), place = "秋涛路12号", found = "三轮车占道", credentialsShown = true, recusalTold = true, signature = "Signed",
        });
        var photo = (await wang.UploadAsync(Seeding.DemoPhoto.Make(1))).Ok();
        await DoAsync(wang, "evidence", new { sha256 = photo.Json.GetProperty("sha256").GetString(), kind = "AudioVisual", title = "占道照片" });
        return this;
    }

    static object Firm => new
    {
        kind = "Organisation", name = "杭州示例建材有限公司", creditCode = "91330100799655058B", representative = "林建国", address = "杭州市上城区秋涛路12号",
    };

    /// <summary>A certificate number of an invented person.</summary>
    public static string Certificate(int person)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var digits = $"33010219840512{person:000}";
        return digits + "10X98765432"[digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }

    public async Task<Walk> HeardAsync(int person = 1)
    {
        await RecheckedAsync(person);
        await DoAsync(wang, "rights", Rights());
        await DoAsync(wang, "defence", new { kind = "NotMade" });
        return this;
    }

    public static object Rights(decimal fine = 20) => new { facts = "占道摆摊", reasons = "拒不改正", proposedWarning = false, fine };

    /// <summary>Everything before the party is told what is proposed.</summary>
    public async Task<Walk> RecheckedAsync(int person = 1, string itemId = Officer.Stall, bool firm = false)
    {
        await SceneAsync(Certificate(person), itemId, firm);
        await DoAsync(wang, "correction-order", new { content = "立即收摊", deadline = Day() });
        await DoAsync(wang, "recheck", new { result = "RefusedToCorrect", note = "拒不收摊" });
        return this;
    }

    public static object Decision(decimal fine = 20) =>
        new { fine, factsFound = "占道摆摊，拒不改正", reasons = "第一次被查处", payment = "OnTheSpot", cashGround = "HundredOrLess" };

    public async Task<Walk> HandedOverAsync()
    {
        await HeardAsync();
        await DoAsync(wang, "on-the-spot-decision", Decision());
        await DoAsync(wang, "documents", new { kind = "on-the-spot-decision" });
        await DoAsync(wang, "handing-over", new { method = "InHand", receiver = "白佳怡", signature = "Signed" });
        return this;
    }

    public string Local(int minutes = 0) => city.Clock.Now.AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    public string Day(int days = 0) => city.Clock.Now.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
