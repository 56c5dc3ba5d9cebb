using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>The tables in which Quartz keeps the jobs that workers share; only with PostgreSQL, for on one machine jobs are kept in memory.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0003Jobs : Migration
{
    public const string Id = "00000000000003_jobs";

    private const string JobKey = "sched_name varchar(120) NOT NULL, job_name varchar(200) NOT NULL, job_group varchar(200) NOT NULL";
    private const string TriggerKey = "sched_name varchar(120) NOT NULL, trigger_name varchar(200) NOT NULL, trigger_group varchar(200) NOT NULL";

    /// <summary>Names and columns are Quartz's own (its documentation of the job store's tables); the kinds of column are PostgreSQL's.</summary>
    private static readonly string[] Tables =
    [
        $"""
        qrtz_job_details ({JobKey}, description varchar(250), job_class_name varchar(250) NOT NULL, is_durable boolean NOT NULL,
          is_nonconcurrent boolean NOT NULL, is_update_data boolean NOT NULL, requests_recovery boolean NOT NULL, job_data bytea,
          PRIMARY KEY (sched_name, job_name, job_group))
        """,
        $"""
        qrtz_triggers ({TriggerKey}, job_name varchar(200) NOT NULL, job_group varchar(200) NOT NULL, description varchar(250),
          next_fire_time bigint, prev_fire_time bigint, priority integer, trigger_state varchar(16) NOT NULL, trigger_type varchar(8) NOT NULL,
          start_time bigint NOT NULL, end_time bigint, calendar_name varchar(200), misfire_instr smallint, misfire_orig_fire_time bigint,
          execution_group varchar(200), job_data bytea, PRIMARY KEY (sched_name, trigger_name, trigger_group),
          FOREIGN KEY (sched_name, job_name, job_group) REFERENCES qrtz_job_details (sched_name, job_name, job_group))
        """,
        TriggerKind("qrtz_simple_triggers", "repeat_count bigint NOT NULL, repeat_interval bigint NOT NULL, times_triggered bigint NOT NULL"),
        TriggerKind("qrtz_cron_triggers", "cron_expression varchar(250) NOT NULL, time_zone_id varchar(80)"),
        TriggerKind(
            "qrtz_simprop_triggers",
            "str_prop_1 varchar(512), str_prop_2 varchar(512), str_prop_3 varchar(512), int_prop_1 integer, int_prop_2 integer, long_prop_1 bigint, " +
            "long_prop_2 bigint, dec_prop_1 numeric, dec_prop_2 numeric, bool_prop_1 boolean, bool_prop_2 boolean, time_zone_id varchar(80)"),
        TriggerKind("qrtz_blob_triggers", "blob_data bytea"),
        """
        qrtz_calendars (sched_name varchar(120) NOT NULL, calendar_name varchar(200) NOT NULL, calendar bytea NOT NULL,
          PRIMARY KEY (sched_name, calendar_name))
        """,
        """
        qrtz_paused_trigger_grps (sched_name varchar(120) NOT NULL, trigger_group varchar(200) NOT NULL,
          PRIMARY KEY (sched_name, trigger_group))
        """,
        """
        qrtz_fired_triggers (sched_name varchar(120) NOT NULL, entry_id varchar(140) NOT NULL, trigger_name varchar(200) NOT NULL,
          trigger_group varchar(200) NOT NULL, instance_name varchar(200) NOT NULL, fired_time bigint NOT NULL, sched_time bigint NOT NULL,
          priority integer NOT NULL, state varchar(16) NOT NULL, job_name varchar(200), job_group varchar(200), is_nonconcurrent boolean,
          requests_recovery boolean, execution_group varchar(200), PRIMARY KEY (sched_name, entry_id))
        """,
        """
        qrtz_scheduler_state (sched_name varchar(120) NOT NULL, instance_name varchar(200) NOT NULL, last_checkin_time bigint NOT NULL,
          checkin_interval bigint NOT NULL, PRIMARY KEY (sched_name, instance_name))
        """,
        """
        qrtz_locks (sched_name varchar(120) NOT NULL, lock_name varchar(40) NOT NULL, PRIMARY KEY (sched_name, lock_name))
        """,
    ];

    private static readonly string[] Indexes =
    [
        "ix_qrtz_triggers_next ON qrtz_triggers (sched_name, trigger_state, next_fire_time)",
        "ix_qrtz_triggers_job ON qrtz_triggers (sched_name, job_name, job_group)",
        "ix_qrtz_fired_triggers_instance ON qrtz_fired_triggers (sched_name, instance_name)",
        "ix_qrtz_fired_triggers_job ON qrtz_fired_triggers (sched_name, job_name, job_group)",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (ActiveProvider != "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            return;
        }

        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"CREATE TABLE {table};");
        }

        foreach (var index in Indexes)
        {
            migrationBuilder.Sql($"CREATE INDEX {index};");
        }
    }

    private static string TriggerKind(string name, string columns) =>
        $"""
        {name} ({TriggerKey}, {columns}, PRIMARY KEY (sched_name, trigger_name, trigger_group),
          FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE)
        """;
}
