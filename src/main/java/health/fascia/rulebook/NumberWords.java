package health.fascia.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the whole number behind a text: a number in words, also misspelled, or a number with words around it. */
final class NumberWords {

    private static final List<String> TO_TWENTY = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final List<String> TENS =
            List.of("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred");

    /** One number with anything but digits around it; 4.5 holds two. */
    private static final Pattern AMID = Pattern.compile("\\D*?([0-9]{1,9})\\D*");

    private NumberWords() {}

    static Optional<Long> guess(String text) {
        Matcher amid = AMID.matcher(text);
        if (amid.matches()) {
            return Optional.of(Long.valueOf(amid.group(1)));
        }
        Optional<String> small = Spelling.nearest(text, TO_TWENTY);
        if (small.isPresent() && small.get().equalsIgnoreCase(text)) {
            return small.map(word -> (long) TO_TWENTY.indexOf(word));
        }
        Optional<String> tens = Spelling.nearest(text, TENS);
        if (tens.isPresent() && tens.get().equalsIgnoreCase(text)) {
            return tens.map(word -> 10L * (TENS.indexOf(word) + 1));
        }
        return close(text, small).map(word -> (long) TO_TWENTY.indexOf(word)).or(() -> close(text, tens)
                .map(word -> 10L * (TENS.indexOf(word) + 1)));
    }

    /** Words of numbers are short, so that a guess with another beginning is no help. */
    private static Optional<String> close(String text, Optional<String> word) {
        return word.filter(found -> text.length() > 1
                && found.charAt(0) == Character.toLowerCase(text.charAt(0))
                && Math.abs(found.length() - text.length()) <= 1);
    }
}
