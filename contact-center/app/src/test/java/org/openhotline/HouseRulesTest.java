package org.openhotline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/// The rules of the house that a compiler does not know.
@AnalyzeClasses(
        packages = "org.openhotline",
        importOptions = {DoNotIncludeTests.class, HouseRulesTest.NoTestJars.class})
class HouseRulesTest {

    /// In a whole build the other modules' tests come as jars.
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /// What a complaint is, in packages that know no technique.
    private static final String[] CORE = {
        "org.openhotline.complaint..", "org.openhotline.lifecycle..", "org.openhotline.deadline..",
        "org.openhotline.callback..", "org.openhotline.contact..", "org.openhotline.order..",
        "org.openhotline.outbox..", "org.openhotline.person..", "org.openhotline.reference..",
        "org.openhotline.telephony.."
    };

    private static final String[] APP = {
        "org.openhotline",
        "org.openhotline.access..",
        "org.openhotline.desk..",
        "org.openhotline.persistence..",
        "org.openhotline.schedule..",
        "org.openhotline.switchboard..",
        "org.openhotline.vault..",
        "org.openhotline.visitor..",
        "org.openhotline.finding.."
    };

    @ArchTest
    static final ArchRule core_knows_java_and_telephone_numbers_only = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                    .or(resideInAnyPackage(
                            "java..", "javax.crypto..", "org.jspecify..", "com.google.i18n.phonenumbers..")));

    @ArchTest
    static final ArchRule leaves_do_not_know_the_application = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.openhotline.ivr..",
                    "org.openhotline.exchange..",
                    "org.openhotline.search..",
                    "org.openhotline.report..")
            .and()
            // It lies in the application and puts the exchange together there.
            .resideOutsideOfPackage("org.openhotline.exchange.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APP)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_conversations_know_no_other_leaf =
            leaf("ivr", "org.openhotline.exchange..", "org.openhotline.search..", "org.openhotline.report..");

    @ArchTest
    static final ArchRule the_exchange_knows_no_other_leaf =
            leaf("exchange", "org.openhotline.ivr..", "org.openhotline.search..", "org.openhotline.report..");

    @ArchTest
    static final ArchRule the_search_knows_no_other_leaf =
            leaf("search", "org.openhotline.ivr..", "org.openhotline.exchange..", "org.openhotline.report..");

    @ArchTest
    static final ArchRule the_reports_know_no_other_leaf =
            leaf("report", "org.openhotline.ivr..", "org.openhotline.exchange..", "org.openhotline.search..");

    private static ArchRule leaf(String name, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("org.openhotline." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }

    @ArchTest
    static final ArchRule the_wire_to_asterisk_is_in_two_places =
            only("org.asteriskjava..", "org.openhotline.ivr.asterisk..", "org.openhotline.switchboard..");

    @ArchTest
    static final ArchRule camel_is_in_the_exchange_only = only(
            "org.apache.camel..",
            "org.openhotline.exchange..",
            "org.openhotline.partner.."); // where the application starts the routes

    @ArchTest
    static final ArchRule elasticsearch_is_in_the_search_only = only("co.elastic..", "org.openhotline.search..");

    private static ArchRule only(String library, String... places) {
        return noClasses()
                .that(not(resideInAnyPackage(places)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(true);
    }

    /// Whoever needs "now" is handed a clock, so that every test can be run at 03:00 on a holiday.
    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
            .should()
            .callMethodWhere(askingTheMachine())
            .andShould()
            .callMethod(System.class, "currentTimeMillis");

    private static DescribedPredicate<JavaCall<?>> askingTheMachine() {
        return DescribedPredicate.describe(
                "now() without a Clock",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Dto|DTO)");

    @ArchTest
    static final ArchRule money_is_never_a_floating_point_number = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class);
}
