package org.openhotline.exchange.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.openhotline.HotlineSettings;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.contact.Contacts;
import org.openhotline.exchange.BackOff;
import org.openhotline.exchange.OutboxSender;
import org.openhotline.exchange.SenderRoutes;
import org.openhotline.exchange.hotline12345.OrderClerk;
import org.openhotline.exchange.hotline12345.OrderDelivery;
import org.openhotline.exchange.hotline12345.OrderEvents;
import org.openhotline.exchange.hotline12345.OrderRoutes;
import org.openhotline.exchange.hotline12345.Patience;
import org.openhotline.exchange.hotline12345.Platform;
import org.openhotline.exchange.hotline12345.Platforms;
import org.openhotline.exchange.mail.MailDelivery;
import org.openhotline.exchange.mail.PostRoom;
import org.openhotline.exchange.webform.ClamdScan;
import org.openhotline.exchange.webform.FileClerk;
import org.openhotline.exchange.webform.FileScan;
import org.openhotline.exchange.webform.FileShelf;
import org.openhotline.exchange.webform.FormClerk;
import org.openhotline.exchange.webform.FormRoutes;
import org.openhotline.order.Inbox;
import org.openhotline.order.WorkOrders;
import org.openhotline.outbox.Outbox;
import org.openhotline.reference.CodeTables;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The 12345 platforms and the senders of the outbox.
@Configuration(proxyBeanMethods = false)
class ExchangeWiring {

    @Bean
    Platforms platforms(ExchangeSettings settings) {
        return new Platforms(settings.platforms().stream()
                .map(ExchangeSettings.One::platform)
                .toList());
    }

    @Bean
    OrderEvents orderEvents(WorkOrders orders, Outbox outbox, Clock clock) {
        return new OrderEvents(orders, outbox, clock);
    }

    @Bean
    OrderClerk orderClerk(
            ComplaintDesk desk,
            Complaints complaints,
            Contacts contacts,
            WorkOrders orders,
            Inbox inbox,
            OrderEvents events,
            UnitOfWork unitOfWork,
            CodeTables codes,
            Clock clock) {
        return new OrderClerk(desk, complaints, contacts, orders, inbox, events, unitOfWork, codes, clock);
    }

    @Bean
    OrderRoutes orderRoutes(Platforms platforms, Inbox inbox, OrderClerk clerk, Clock clock) {
        return new OrderRoutes(platforms, inbox, clerk, clock);
    }

    @Bean
    SenderRoutes senderRoutes(
            ExchangeSettings settings,
            Platforms platforms,
            WorkOrders orders,
            Complaints complaints,
            UnitOfWork unitOfWork,
            MailDelivery mail,
            Outbox outbox,
            Clock clock) {
        List<OutboxSender> senders = new ArrayList<>();
        senders.add(new OutboxSender(PostRoom.PARTNER, outbox, mail, BackOff.STANDARD, clock));
        for (Platform platform : platforms.all()) {
            var delivery = new OrderDelivery(platform, orders, complaints, unitOfWork, Patience.STANDARD, clock);
            senders.add(new OutboxSender(platform.outboxPartner(), outbox, delivery, BackOff.STANDARD, clock));
        }
        return new SenderRoutes(senders, settings.pace());
    }

    @Bean
    FormRoutes formRoutes(
            ComplaintDesk desk, Complaints complaints, Contacts contacts, Inbox inbox, FileClerk files, Clock clock) {
        return new FormRoutes(new FormClerk(desk, complaints, contacts, inbox, files, clock));
    }

    @Bean
    FileClerk fileClerk(
            Attachments attachments, FileShelf shelf, UnitOfWork unitOfWork, HotlineSettings settings, Clock clock) {
        var scanning = settings.scan();
        return new FileClerk(attachments, shelf, scan(scanning.clamd()), scanning.takeUnscanned(), unitOfWork, clock);
    }

    private static FileScan scan(String clamd) {
        if (clamd.isBlank()) {
            return FileScan.NONE;
        }
        int colon = clamd.lastIndexOf(':');
        if (colon < 1 || !clamd.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("hotline.scan.clamd is host:port, not " + clamd);
        }
        return new ClamdScan(
                clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)), Duration.ofSeconds(20));
    }

    @Bean
    ServletRegistrationBean<CamelHttpTransportServlet> partnersEntry() {
        var entry = new ServletRegistrationBean<>(new CamelHttpTransportServlet(), "/open/v1/*");
        entry.setName("CamelServlet");
        entry.setLoadOnStartup(1);
        return entry;
    }
}
