using Zhengtong.Platform.Files;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>The column in which a row says which unit's it is.</summary>
public static class UnitColumn
{
    public const string Name = "单位编号";

    public static readonly FormColumn Column = new(Name, "必填；单位在平台里的编号，例如 D39");

    /// <summary>The unit that a row names: the caller's own, or any for the command line.</summary>
    /// <exception cref="RowFaultException">There is none, or it is another one.</exception>
    public static async Task<Unit> FindAsync(Acting acting, TsvRow row)
    {
        var code = row.Required(Name);
        var unit = (await Places.OfAsync(acting.Db)).Units.FirstOrDefault(u => u.Code == code) ?? throw row.Bad(Name, $"没有编号是 {code} 的单位");
        return unit.Id == acting.By.UnitId || acting.By.IsSystem ? unit : throw row.Bad(Name, $"{code} 是{unit.ShortName}，只能导入本单位的");
    }
}

/// <summary>Takes in records of units, each row as if it had been typed into the form (导入台账).</summary>
public abstract class ImportRecords<TForm> : ImportRows where TForm : RecordForm, new()
{
    readonly Dictionary<(Guid Unit, string Key), int> seen = [];

    protected override Type Form => typeof(TForm);

    protected override bool SavesEachRow => false;

    /// <summary>The unit, and a column for each field of the form.</summary>
    public static IReadOnlyList<FormColumn> Columns => [UnitColumn.Column, .. RowForm.Columns<TForm>()];

    protected override async Task<bool> TakeAsync(Acting acting, TsvRow row)
    {
        var (unit, form) = (await UnitColumn.FindAsync(acting, row), RowForm.Read<TForm>(row));
        if (!seen.TryAdd((unit.Id, form.Key), row.Number)) throw row.Bad("", $"和第 {seen[(unit.Id, form.Key)]} 行是同一条（{form.Key}），请留一行");
        return (await form.KeepAsync(acting, unit.Id)).IsNew;
    }
}
