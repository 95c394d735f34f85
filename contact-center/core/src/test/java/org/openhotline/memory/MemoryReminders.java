package org.openhotline.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Reminders;

public final class MemoryReminders implements Reminders {

    public final List<Reminder> told = new ArrayList<>();
    private final Set<String> happened = new HashSet<>();

    @Override
    public boolean firstTime(ComplaintNumber number, String key) {
        return happened.add(number + " " + key);
    }

    @Override
    public void tell(Reminder reminder) {
        told.add(reminder);
    }
}
