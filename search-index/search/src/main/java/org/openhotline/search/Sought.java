package org.openhotline.search;

import java.util.Set;

/// One thing that is looked for. None of these tells what was typed when it is printed: it may be a person's number.
public sealed interface Sought {

    /// What was typed into the one box of the desk: each word may stand in the text or the labels, be a piece of the
    /// waybill, or begin the complaint's number; the whole may be a phone number.
    ///
    /// @param tokens keyed tokens of what was typed, if it can be a phone number or the end of one
    record Box(String typed, Set<String> tokens) implements Sought {
        public Box {
            typed = typed.strip();
            tokens = Set.copyOf(tokens);
        }

        @Override
        public String toString() {
            return "Box";
        }
    }

    /// Words in the text or the labels; every one of them must be found, or a paraphrase of it.
    record Words(String words) implements Sought {
        public Words {
            words = words.strip();
        }

        @Override
        public String toString() {
            return "Words";
        }
    }

    /// A piece of the waybill, at least three characters.
    record WaybillPiece(String piece) implements Sought {
        public WaybillPiece {
            piece = piece.strip();
        }

        @Override
        public String toString() {
            return "WaybillPiece";
        }
    }

    /// The complaint's number, or how it begins (at least the day, six digits); blanks and hyphens are forgiven.
    record OwnNumber(String digits) implements Sought {
        public OwnNumber {
            digits = digits.replaceAll("[\\s-]", "");
        }

        @Override
        public String toString() {
            return "OwnNumber";
        }
    }

    /// A phone number or the end of one, as keyed tokens; any one of them is enough.
    record Phone(Set<String> tokens) implements Sought {
        public Phone {
            tokens = Set.copyOf(tokens);
        }

        @Override
        public String toString() {
            return "Phone";
        }
    }
}
