using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Hotline;

/// <summary>The hotline in the API: take down, dispatch, and every act of unit and call-back.</summary>
static class HotlineApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapAct<RegisterOrder, OrderResult>("/orders");
        MapActs(api.MapGroup("/orders/{id:guid}"));
        api.MapAct<GiveAssistance, Guid>("/assistance/{id:guid}/give");
        api.MapAct<SetDuty, Guid>("/duties");
        api.MapAct<EndDuty, Guid>("/duties/{id:guid}/end");
    }

    static void MapActs(RouteGroupBuilder one)
    {
        one.MapAct<JoinOrder, OrderResult>("/join");
        one.MapAct<AnswerOnTheSpot, OrderResult>("/answer");
        one.MapAct<RefuseOrder, OrderResult>("/refuse");
        one.MapAct<DispatchOrder, OrderResult>("/dispatch");
        one.MapAct<SignForOrder, OrderResult>("/sign-for");
        one.MapAct<ReturnOrder, OrderResult>("/return");
        one.MapAct<AdjudicateReturn, OrderResult>("/adjudicate");
        one.MapAct<HandleOrder, OrderResult>("/handle");
        one.MapAct<AskAssistance, OrderResult>("/ask-assistance");
        one.MapAct<AskOrderExtension, OrderResult>("/ask-extension");
        one.MapAct<DecideOrderExtension, OrderResult>("/decide-extension");
        one.MapAct<ReplyToCaller, OrderResult>("/reply");
        one.MapAct<ReviewReply, OrderResult>("/review");
        one.MapAct<CallBackCaller, OrderResult>("/call-back");
        one.MapAct<ConcludeOrder, OrderResult>("/conclude");
        one.MapAct<SuperviseOrder, OrderResult>("/supervise");
        one.MapAct<RevealCaller, OrderResult>("/reveal-caller");
    }
}
