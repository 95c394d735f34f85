package org.openhotline.visitor;

import java.time.Clock;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.telephony.SmsGateway;
import org.openhotline.telephony.SmsGateway.GatewayAway;
import org.openhotline.vault.Tokens;
import org.openhotline.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the public doors together.
@Configuration(proxyBeanMethods = false)
class VisitorWiring {

    private static final Logger LOG = LoggerFactory.getLogger(VisitorWiring.class);

    @Bean
    MessageList messageList(JdbcClient jdbc, Vault vault, Clock clock) {
        return new MessageList(jdbc, vault, clock);
    }

    /// @param gateways the exchange brings one, or none
    @Bean
    PhoneCodes phoneCodes(
            JdbcClient jdbc,
            Tokens tokens,
            ObjectProvider<SmsGateway> gateways,
            MessageList list,
            UnitOfWork unitOfWork,
            VisitorSettings settings,
            Clock clock) {
        SmsGateway gateway = gateways.getIfAvailable();
        SmsGateway way = gateway == null ? list::keep : orList(gateway, list);
        return new PhoneCodes(jdbc, tokens, way, unitOfWork, settings.codesPerHour(), clock);
    }

    /// What the gateway does not take is not lost.
    private static SmsGateway orList(SmsGateway gateway, MessageList list) {
        return (to, words) -> {
            try {
                gateway.send(to, words);
            } catch (GatewayAway away) {
                LOG.warn("the SMS gateway is away; the message waits in the operator's list", away);
                list.keep(to, words);
            }
        };
    }

    @Bean
    Passes passes(JdbcClient jdbc, Tokens tokens, Complaints complaints, Clock clock) {
        return new Passes(jdbc, tokens, complaints, clock);
    }
}
