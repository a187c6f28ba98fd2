namespace Zhengtong.Platform.Data;

/// <summary>The configuration files of the private cluster, written at each start. One's own settings are made by <c>alter system</c>.</summary>
static class ClusterSettings
{
    /// <summary>The role and the database that the program works as and in.</summary>
    public const string Role = "zhengtong";

    public static void Write(ClusterFolder cluster, bool throwaway)
    {
        File.WriteAllText(cluster.In("postgresql.conf"), Server(throwaway));
        File.WriteAllText(cluster.In("pg_hba.conf"), "local all all peer map=zhengtong\nlocal replication all peer map=zhengtong\n");
        string[] accounts = ["root", cluster.Account.Name, SystemAccount.Own.Name];
        File.WriteAllLines(cluster.In("pg_ident.conf"), accounts.Distinct().Select(account => $"zhengtong \"{account}\" {Role}"));
    }

    /// <summary>
    /// For two cores and a few hundred megabytes. There is no network address and no password: only a socket,
    /// on which the kernel vouches for the account. What is acknowledged is on the disk.
    /// </summary>
    static string Server(bool throwaway) => $"""
        cluster_name = 'zhengtong'
        listen_addresses = ''
        port = 5432
        unix_socket_directories = '.'
        unix_socket_permissions = 0700
        max_connections = 300

        fsync = {(throwaway ? "off" : "on")}
        synchronous_commit = {(throwaway ? "off" : "on")}
        full_page_writes = {(throwaway ? "off" : "on")}
        wal_compression = on
        recovery_init_sync_method = syncfs
        max_wal_size = 2GB
        checkpoint_timeout = 15min

        shared_buffers = 128MB
        effective_cache_size = 1GB
        work_mem = 8MB
        maintenance_work_mem = 64MB
        max_parallel_workers_per_gather = 1
        autovacuum_max_workers = 2
        max_logical_replication_workers = 0
        random_page_cost = 1.0
        jit = off

        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        logging_collector = on
        log_directory = 'log'
        log_filename = 'postgresql-%a.log'
        log_rotation_age = 1d
        log_truncate_on_rotation = on
        log_checkpoints = off
        # Statements carry personal data: they stay out of the log.
        log_min_error_statement = panic
        """;
}
