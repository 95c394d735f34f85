package org.openhotline.persistence;

import java.time.Clock;
import org.openhotline.callback.Callbacks;
import org.openhotline.callback.NeverCall;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.ComplaintLinks;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Reminders;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.contact.Contacts;
import org.openhotline.order.Inbox;
import org.openhotline.order.WorkOrders;
import org.openhotline.outbox.Outbox;
import org.openhotline.reference.CodeTables;
import org.openhotline.telephony.Recordings;
import org.openhotline.vault.Tokens;
import org.openhotline.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// The ports of core, kept in PostgreSQL.
@Configuration(proxyBeanMethods = false)
class PersistenceWiring {

    @Bean
    UnitOfWork unitOfWork(PlatformTransactionManager transactions) {
        return new SpringUnitOfWork(transactions);
    }

    @Bean
    Complaints complaints(JdbcClient jdbc, Vault vault, Tokens tokens, CodeTables codes) {
        return new JdbcComplaints(jdbc, new SealedRecords(vault), tokens, codes);
    }

    @Bean
    ComplaintLinks complaintLinks(JdbcClient jdbc) {
        return new JdbcLinks(jdbc);
    }

    @Bean
    EarlierComplaints earlierComplaints(JdbcClient jdbc, Tokens tokens) {
        return new EarlierComplaints(jdbc, tokens);
    }

    @Bean
    Reminders reminders(JdbcClient jdbc, Clock clock) {
        return new JdbcReminders(jdbc, clock);
    }

    @Bean
    Contacts contacts(JdbcClient jdbc, Vault vault, Tokens tokens) {
        return new JdbcContacts(jdbc, vault, tokens);
    }

    @Bean
    Recordings recordings(JdbcClient jdbc) {
        return new JdbcRecordings(jdbc);
    }

    @Bean
    Attachments attachments(JdbcClient jdbc, Vault vault) {
        return new JdbcAttachments(jdbc, vault);
    }

    @Bean
    Callbacks callbacks(JdbcClient jdbc, Clock clock) {
        return new JdbcCallbacks(jdbc, clock);
    }

    @Bean
    NeverCall neverCall(JdbcClient jdbc, Tokens tokens, Clock clock) {
        return new JdbcNeverCall(jdbc, tokens, clock);
    }

    @Bean
    WorkOrders workOrders(JdbcClient jdbc) {
        return new JdbcWorkOrders(jdbc);
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, Clock clock) {
        return new JdbcInbox(jdbc, clock);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Vault vault, Clock clock) {
        return new JdbcOutbox(jdbc, vault, clock);
    }

    /// The enterprises that complaints and users refer to are there before anything else is stored.
    @Bean
    KnownEnterprises knownEnterprises(JdbcClient jdbc, CodeTables codes) {
        return KnownEnterprises.stored(jdbc, codes);
    }
}
