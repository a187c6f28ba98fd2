using Zhengtong;
using Zhengtong.Features;
using Zhengtong.Features.Organisation.Seeding;
using Zhengtong.Platform.CommandLine;

return await CommandLine.RunAsync(
    args, [new ServeCommand(DemonstrationSignIns.ReadAsync), .. AllFeatures.List.SelectMany(feature => feature.Commands)], Console.Out, Console.Error);
