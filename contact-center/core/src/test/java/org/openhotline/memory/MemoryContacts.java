package org.openhotline.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.contact.Contact;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Contacts;
import org.openhotline.contact.Wish;
import org.openhotline.person.PhoneNumber;

public final class MemoryContacts implements Contacts {

    private final Map<UUID, Contact> all = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    private record Link(UUID contact, ComplaintNumber number) {}

    @Override
    public synchronized Contact add(Contact contact) {
        UUID call = contact.call();
        Optional<Contact> known = call == null ? Optional.empty() : ofCall(call);
        if (known.isPresent()) {
            return known.get();
        }
        all.put(contact.id(), contact);
        return contact;
    }

    @Override
    public synchronized Optional<Contact> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    /// The unit of work in memory holds everything.
    @Override
    public Optional<Contact> findForChange(UUID id) {
        return find(id);
    }

    @Override
    public synchronized Optional<Contact> ofCall(UUID call) {
        return all.values().stream()
                .filter(contact -> call.equals(contact.call()))
                .findFirst();
    }

    @Override
    public synchronized List<Contact> from(PhoneNumber phone) {
        return all.values().stream()
                .filter(contact -> phone.equals(contact.from()))
                .sorted(Comparator.comparing(Contact::arrivedAt).reversed())
                .toList();
    }

    @Override
    public void tag(UUID id, Wish wish) {
        change(id, c -> with(c, wish, c.agent(), c.answeredAt(), c.endedAt(), c.outcome()));
    }

    @Override
    public void answered(UUID id, String agent, Instant at) {
        change(id, c -> with(c, c.wish(), agent, at, c.endedAt(), c.outcome()));
    }

    @Override
    public void hungUp(UUID id, Instant at) {
        change(id, c -> with(c, c.wish(), c.agent(), c.answeredAt(), at, c.outcome()));
    }

    @Override
    public void end(UUID id, ContactOutcome outcome, String who, Instant at) {
        change(id, c -> with(c, c.wish(), c.agent(), c.answeredAt(), c.endedAt(), first(c.outcome(), outcome)));
    }

    private static ContactOutcome first(@Nullable ContactOutcome before, ContactOutcome now) {
        return before == null || now == ContactOutcome.COMPLAINT ? now : before;
    }

    private static Contact with(
            Contact c,
            @Nullable Wish wish,
            @Nullable String agent,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable ContactOutcome outcome) {
        return new Contact(
                c.id(), c.channel(), c.arrivedAt(), c.from(), c.call(), wish, agent, answeredAt, endedAt, outcome);
    }

    private synchronized void change(UUID id, UnaryOperator<Contact> how) {
        all.computeIfPresent(id, (key, contact) -> how.apply(contact));
    }

    @Override
    public synchronized void link(UUID id, ComplaintNumber number) {
        var link = new Link(id, number);
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    @Override
    public synchronized List<ComplaintNumber> complaintsOf(UUID id) {
        return links.stream()
                .filter(link -> link.contact().equals(id))
                .map(Link::number)
                .toList();
    }

    @Override
    public synchronized List<Contact> of(ComplaintNumber number) {
        return links.stream()
                .filter(link -> link.number().equals(number))
                .map(link -> all.get(link.contact()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    public synchronized List<Contact> all() {
        return List.copyOf(all.values());
    }
}
