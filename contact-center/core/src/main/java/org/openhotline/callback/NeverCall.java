package org.openhotline.callback;

import org.openhotline.person.PhoneNumber;

/// Numbers that the system never dials by itself, because somebody asked for it or a number proved to be nobody's.
public interface NeverCall {

    boolean holds(PhoneNumber phone);

    /// May be told twice; the first reason stays.
    void add(PhoneNumber phone, String why, String who);
}
