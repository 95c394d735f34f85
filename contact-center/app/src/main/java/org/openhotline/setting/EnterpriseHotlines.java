package org.openhotline.setting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The telephone numbers of enterprises: as the code table has them, unless somebody has put one right.
@Component
public final class EnterpriseHotlines {

    private final CodeTables codes;
    private final JdbcClient database;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final Clock clock;

    EnterpriseHotlines(CodeTables codes, JdbcClient database, UnitOfWork unitOfWork, AuditLog audit, Clock clock) {
        this.codes = codes;
        this.database = database;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param number empty when none is known
    /// @param verified whether somebody has rung it
    public record Hotline(String number, boolean verified) {

        private String written() {
            return number + (verified ? "（已核实）" : "（未核实）");
        }

        private static Hotline of(Enterprise enterprise) {
            String known = enterprise.hotline();
            return new Hotline(known == null ? "" : known, enterprise.hotlineVerified());
        }
    }

    /// By code, for every enterprise of the code table.
    public Map<String, Hotline> all() {
        Map<String, Hotline> all = new HashMap<>();
        codes.enterprises().forEach(enterprise -> all.put(enterprise.code(), Hotline.of(enterprise)));
        database.sql("SELECT enterprise, hotline, verified FROM enterprise_hotline")
                .query((row, _) -> all.put(
                        row.getString("enterprise"), new Hotline(row.getString("hotline"), row.getBoolean("verified"))))
                .list();
        return all;
    }

    public void set(String enterprise, Hotline hotline, String who) {
        unitOfWork.together(() -> {
            Hotline before = all().get(enterprise);
            database.sql("""
                    INSERT INTO enterprise_hotline (enterprise, hotline, verified, changed_at, changed_by)
                    VALUES (:enterprise, :hotline, :verified, :at, :who)
                    ON CONFLICT (enterprise) DO UPDATE SET hotline = excluded.hotline, verified = excluded.verified,
                        changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                    .param("enterprise", enterprise)
                    .param("hotline", hotline.number())
                    .param("verified", hotline.verified())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("who", who)
                    .update();
            audit.write(
                    who,
                    AuditNote.of(AuditAct.SETTING_CHANGED)
                            .about("ENTERPRISE", enterprise)
                            .changed(before == null ? null : before.written(), hotline.written()));
        });
    }
}
