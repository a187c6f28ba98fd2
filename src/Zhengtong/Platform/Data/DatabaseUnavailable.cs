namespace Zhengtong.Platform.Data;

/// <summary>There is no database to work with; the message says why, in Chinese, and what to do.</summary>
public sealed class DatabaseUnavailable(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another program works on the data folder (数据文件夹); the message names it.</summary>
public sealed class DataFolderInUse(string message) : Exception(message);
