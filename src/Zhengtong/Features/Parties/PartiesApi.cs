using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Parties;

/// <summary>Parties in the API.</summary>
static class PartiesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapAct<RegisterCitizen, Guid>("/citizens");
        api.MapAct<RegisterParty, Guid>("/parties");
        api.MapAct<FindParty, FindParty.Found>("/parties/find");
    }
}
