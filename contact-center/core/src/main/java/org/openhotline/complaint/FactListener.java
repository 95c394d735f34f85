package org.openhotline.complaint;

/// Is told every fact inside the unit of work of its act; an exception undoes the act.
@FunctionalInterface
public interface FactListener {

    void happened(ComplaintFact fact);
}
