package org.openhotline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real PostgreSQL for tests: one server for the whole run, and a database of its own for whoever asks, copied from
/// one into which our migrations were run.
public final class HotlineDatabase {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final String OWNER = "postgres";
    private static final String TEMPLATE = "hotline_template";

    private final String name;

    private HotlineDatabase(String name) {
        this.name = name;
    }

    /// A fresh database with all tables and nothing in them.
    public static HotlineDatabase fresh() {
        var copy = new HotlineDatabase("hotline_" + COPIES.incrementAndGet());
        run("CREATE DATABASE " + copy.name + " TEMPLATE " + Server.migrated());
        return copy;
    }

    public DataSource dataSource() {
        return Server.POSTGRES.getDatabase(OWNER, name);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + Server.POSTGRES.getPort() + "/" + name;
    }

    public int port() {
        return Server.POSTGRES.getPort();
    }

    public String name() {
        return name;
    }

    public String user() {
        return OWNER;
    }

    private static void run(String sql) {
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase()).sql(sql).update();
    }

    /// Started with the first database that is asked for, stopped with the JVM.
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = started();
        private static boolean ready;

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }

        private static synchronized String migrated() {
            if (!ready) {
                run("CREATE DATABASE " + TEMPLATE);
                Flyway.configure()
                        .dataSource(POSTGRES.getDatabase(OWNER, TEMPLATE))
                        .load()
                        .migrate();
                ready = true;
            }
            return TEMPLATE;
        }
    }
}
