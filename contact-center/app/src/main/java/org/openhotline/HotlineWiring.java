package org.openhotline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.openhotline.audit.AuditLog;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.Callbacks;
import org.openhotline.callback.NeverCall;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintLinks;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.DailyNumbers;
import org.openhotline.complaint.DeadlineRound;
import org.openhotline.complaint.FactListener;
import org.openhotline.complaint.HouseRules;
import org.openhotline.complaint.Reminders;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.contact.Contacts;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.lifecycle.Policies;
import org.openhotline.reference.CodeTables;
import org.openhotline.setting.HoursInForce;
import org.openhotline.setting.PublishedYears;
import org.openhotline.setting.Settings;
import org.openhotline.telephony.FrontDesk;
import org.openhotline.telephony.HotlineFrontDesk;
import org.openhotline.telephony.ProgressTries;
import org.openhotline.telephony.Switchboard;
import org.openhotline.vault.PersonalJson;
import org.openhotline.vault.Tokens;
import org.openhotline.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JacksonModule;

/// Puts the centre together: what core says, on the ports that the other packages bring.
@Configuration(proxyBeanMethods = false)
class HotlineWiring {

    /// In whole microseconds, because that is what the database keeps: what was written is what is read.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(Timing.ZONE), Duration.ofNanos(1_000));
    }

    @Bean
    Secrets secrets(HotlineSettings settings) {
        return new Secrets(settings.secrets());
    }

    @Bean
    Vault vault(Secrets secrets, HotlineSettings settings) {
        return new Vault(() -> secrets.keys("sealing-key"), settings.vault().cipher());
    }

    @Bean
    Tokens tokens(Secrets secrets) {
        return new Tokens(secrets.key("token-key"));
    }

    @Bean
    CodeTables codeTables() {
        return CodeTableFiles.read();
    }

    @Bean
    PublishedYears publishedYears(
            HotlineSettings settings, JdbcClient jdbc, UnitOfWork unitOfWork, AuditLog audit, Clock clock) {
        return new PublishedYears(CalendarFiles.read(settings.calendarFolder()), jdbc, unitOfWork, audit, clock);
    }

    @Bean
    WorkCalendar workCalendar(PublishedYears years) {
        return new WorkCalendar(years::calendar);
    }

    @Bean
    HoursInForce hoursInForce(Settings stored, HotlineSettings settings) {
        return new HoursInForce(stored, settings.hours().openingHours());
    }

    @Bean
    ComplaintDesk complaintDesk(
            Complaints complaints,
            ComplaintLinks links,
            Contacts contacts,
            Secrets secrets,
            UnitOfWork unitOfWork,
            CodeTables codes,
            WorkCalendar calendar,
            Policies policies,
            HouseRules rules,
            List<FactListener> listeners,
            Clock clock) {
        var numbers = new DailyNumbers(secrets.key("number-key"));
        return new ComplaintDesk(
                complaints, links, contacts, numbers, unitOfWork, codes, calendar, policies, rules, listeners, clock);
    }

    @Bean
    Policies policies(HotlineSettings settings) {
        return settings.rules().policies();
    }

    @Bean
    HouseRules houseRules(HotlineSettings settings) {
        return settings.rules().house();
    }

    @Bean
    Timing timing(WorkCalendar calendar, Policies policies) {
        return new Timing(calendar, policies);
    }

    @Bean
    DeadlineRound deadlineRound(
            Complaints complaints,
            ComplaintDesk desk,
            Reminders reminders,
            Timing timing,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new DeadlineRound(complaints, desk, reminders, timing, unitOfWork, clock);
    }

    @Bean
    CallbackDesk callbackDesk(
            Callbacks callbacks,
            Complaints complaints,
            NeverCall neverCall,
            HotlineSettings settings,
            WorkCalendar calendar,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new CallbackDesk(
                callbacks, complaints, neverCall, settings.callback().rules(), calendar, unitOfWork, clock);
    }

    @Bean
    ProgressTries progressTries(HotlineSettings settings, Clock clock) {
        return new LimitedTries(settings.progress().tries(), settings.progress().within(), clock);
    }

    @Bean
    FrontDesk frontDesk(
            ComplaintDesk desk,
            Complaints complaints,
            Contacts contacts,
            Callbacks callbacks,
            CallbackDesk callbackDesk,
            ProgressTries tries,
            Switchboard switchboard,
            HoursInForce hours,
            WorkCalendar calendar,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new HotlineFrontDesk(
                desk,
                complaints,
                contacts,
                callbacks,
                callbackDesk,
                tries,
                switchboard,
                hours::now,
                calendar,
                unitOfWork,
                clock);
    }

    /// Whatever the web writes of a person is masked, unless a view says otherwise by name.
    @Bean
    JacksonModule maskedPersonalData() {
        return PersonalJson.masked();
    }

    @Bean
    JacksonModule localTimes() {
        return LocalTimes.module();
    }
}
