var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "政通");
app.Run();
