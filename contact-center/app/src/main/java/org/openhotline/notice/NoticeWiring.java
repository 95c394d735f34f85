package org.openhotline.notice;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.exchange.mail.PostRoom;
import org.openhotline.reference.CodeTables;
import org.openhotline.report.FiguresQueries;
import org.openhotline.report.HandoverLetter;
import org.openhotline.report.Issuer;
import org.openhotline.report.MonthlyNotice;
import org.openhotline.report.Press;
import org.openhotline.report.SatisfactionReport;
import org.openhotline.report.paper.Fonts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the notices together.
@Configuration(proxyBeanMethods = false)
class NoticeWiring {

    /// Who publishes, and who gets the month by mail; each line is explained in `application.yml`.
    ///
    /// @param mailTo the managers; empty: the month is drawn up and waits for the button
    /// @param folder where printed documents lie
    @ConfigurationProperties("hotline.notice")
    record Settings(
            @DefaultValue("甘肃省邮政业安全中心") String issuer,
            @DefaultValue List<String> mailTo,
            Path folder) {}

    @Bean
    HandoverLetter handoverLetter(Settings settings) {
        return new HandoverLetter(new Issuer(settings.issuer()), new Press(Fonts.ofDebian()));
    }

    @Bean
    NoticeOffice noticeOffice(
            Settings settings,
            DataSource source,
            CodeTables codes,
            JdbcClient database,
            PostRoom postRoom,
            UnitOfWork unitOfWork,
            Clock clock) {
        var issuer = new Issuer(settings.issuer());
        var press = new Press(Fonts.ofDebian());
        return new NoticeOffice(
                new FiguresQueries(source, codes, clock),
                new MonthlyNotice(issuer, press),
                new SatisfactionReport(issuer, press),
                new NoticeArchive(database, settings.folder(), clock),
                postRoom,
                unitOfWork,
                settings.mailTo(),
                clock);
    }
}
