using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Zhiheng.Server.Tests;

/// <summary>The two databases; what holds on one must hold on the other.</summary>
public enum Engine { Sqlite, Postgres }

/// <summary>Runs a theory on both databases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Engine>(Engine.Sqlite), new TheoryDataRow<Engine>(Engine.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
