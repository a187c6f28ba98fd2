using Zhengtong;
using Zhengtong.Features;
using Zhengtong.Features.Organisation.Seeding;
using Zhengtong.Platform.CommandLine;

PrivateFiles.FromNowOn();
return await Zt.RunAsync(
    args, [new ServeCommand(DemonstrationSignIns.ReadAsync), new CalendarCommand(), .. AllFeatures.List.SelectMany(feature => feature.Commands)], Console.Out, Console.Error);
