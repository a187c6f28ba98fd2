using Zhengtong;
using Zhengtong.Features;
using Zhengtong.Features.Organisation.Seeding;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.CommandLine;

PrivateFiles.FromNowOn();
return await Zt.RunAsync(
    args, [new ServeCommand(async (services, ct) => [.. await DemonstrationSignIns.ReadAsync(services, ct), .. await DemonstrationCitizens.ReadAsync(services, ct)]), new CalendarCommand(), new ImportCommand(), .. AllFeatures.List.SelectMany(feature => feature.Commands)], Console.Out, Console.Error);
