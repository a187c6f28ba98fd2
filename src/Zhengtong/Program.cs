using Zhengtong.Platform.Web;

var app = WebApplication.CreateBuilder(args).AddZhengtongWeb().Build();
app.UseZhengtongWeb();
app.Run();
