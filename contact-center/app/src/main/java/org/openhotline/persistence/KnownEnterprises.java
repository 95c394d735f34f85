package org.openhotline.persistence;

import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The code table's enterprises as rows, so that complaints and users can refer to them. One that left the code table
/// stays: old complaints name it.
final class KnownEnterprises {

    private KnownEnterprises() {}

    static KnownEnterprises stored(JdbcClient jdbc, CodeTables codes) {
        codes.enterprises().forEach(enterprise -> store(jdbc, enterprise));
        return new KnownEnterprises();
    }

    private static void store(JdbcClient jdbc, Enterprise enterprise) {
        jdbc.sql("""
                INSERT INTO enterprise (code, name, hotline, hotline_verified)
                VALUES (:code, :name, :hotline, :verified)
                ON CONFLICT (code) DO UPDATE
                SET name = excluded.name, hotline = excluded.hotline, hotline_verified = excluded.hotline_verified""")
                .param("code", enterprise.code())
                .param("name", enterprise.name())
                .param("hotline", enterprise.hotline())
                .param("verified", enterprise.hotlineVerified())
                .update();
    }
}
