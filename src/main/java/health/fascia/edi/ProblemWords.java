package health.fascia.edi;

import io.xlate.edi.schema.EDIReference;
import io.xlate.edi.schema.EDISimpleType;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in plain words what the schema's check has found. */
final class ProblemWords {

    private ProblemWords() {}

    /** The problem at the place where the reader stands, in a loop of the guide. */
    static EdiProblem of(EDIStreamReader reader, String loop) {
        EDIStreamValidationError error = reader.getErrorType();
        Location place = reader.getLocation();
        String text = reader.hasText() ? reader.getText() : "";
        int element = Math.max(place.getElementPosition(), 0);
        return switch (error.getCategory()) {
            case SEGMENT_ERROR ->
                new EdiProblem(place.getSegmentPosition(), place.getSegmentTag(), 0, segment(error, text), kept(error));
            default ->
                new EdiProblem(
                        place.getSegmentPosition(),
                        place.getSegmentTag(),
                        element,
                        part(place)
                                + element(error, reader, Discretion.shown(place.getSegmentTag(), element, text))
                                + allowed(error, reader, loop),
                        kept(error));
        };
    }

    /** What a guide does not know is kept as it came: payers add such things, and they take nothing away. */
    private static boolean kept(EDIStreamValidationError error) {
        return switch (error) {
            case IMPLEMENTATION_UNUSED_SEGMENT_PRESENT,
                    IMPLEMENTATION_UNUSED_DATA_ELEMENT_PRESENT,
                    SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET -> true;
            default -> false;
        };
    }

    private static String part(Location place) {
        return place.getComponentPosition() > 0 ? "part " + place.getComponentPosition() + ": " : "";
    }

    private static String segment(EDIStreamValidationError error, String segment) {
        return switch (error) {
            case MANDATORY_SEGMENT_MISSING,
                    IMPLEMENTATION_SEGMENT_BELOW_MINIMUM_USE,
                    CONDITIONAL_REQUIRED_SEGMENT_MISSING -> "a segment " + segment + " is needed before this one.";
            case IMPLEMENTATION_LOOP_OCCURS_UNDER_MINIMUM_TIMES ->
                "the loop " + segment + " is needed before this segment.";
            case LOOP_OCCURS_OVER_MAXIMUM_TIMES -> "the loop that begins here stands more often than allowed.";
            case SEGMENT_EXCEEDS_MAXIMUM_USE -> segment + " stands more often than allowed here.";
            case SEGMENT_NOT_IN_PROPER_SEQUENCE, UNEXPECTED_SEGMENT -> segment + " does not belong at this place.";
            case SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET ->
                segment + " is not known in a file of this kind; it was kept as it came.";
            case IMPLEMENTATION_UNUSED_SEGMENT_PRESENT ->
                segment + " is not used by Fascia at this place; it was kept as it came.";
            case UNRECOGNIZED_SEGMENT_ID -> "'" + segment + "' is no name of a segment.";
            default -> segment + " is not as the guide wants it.";
        };
    }

    private static String element(EDIStreamValidationError error, EDIStreamReader reader, String value) {
        EDISimpleType type = type(reader.getSchemaTypeReference());
        String what = title(reader.getSchemaTypeReference());
        return switch (error) {
            case REQUIRED_DATA_ELEMENT_MISSING,
                    CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING,
                    IMPLEMENTATION_TOO_FEW_REPETITIONS -> "is blank; " + what + " is needed.";
            case TOO_MANY_DATA_ELEMENTS, TOO_MANY_COMPONENTS, TOO_MANY_REPETITIONS ->
                value + " is more than the segment has room for.";
            case DATA_ELEMENT_TOO_SHORT, DATA_ELEMENT_TOO_LONG ->
                value + " is " + (error == EDIStreamValidationError.DATA_ELEMENT_TOO_LONG ? "too long" : "too short")
                        + (type == null
                                ? "."
                                : "; " + what + " has " + type.getMinLength() + " to " + type.getMaxLength()
                                        + " characters.");
            case INVALID_CODE_VALUE, IMPLEMENTATION_INVALID_CODE_VALUE -> value + " is not allowed.";
            case INVALID_CHARACTER_DATA -> value + " has characters that " + what + " may not have.";
            case INVALID_DATE -> value + " is no day such as 20261127.";
            case INVALID_TIME -> value + " is no time such as 0130.";
            case IMPLEMENTATION_UNUSED_DATA_ELEMENT_PRESENT -> "is not used by Fascia; it was kept as it came.";
            default -> value + " is not as the guide wants it.";
        };
    }

    private static String allowed(EDIStreamValidationError error, EDIStreamReader reader, String loop) {
        if (error != EDIStreamValidationError.IMPLEMENTATION_INVALID_CODE_VALUE
                || reader.getTransactionSchema() == null) {
            return "";
        }
        Set<String> codes = AllowedCodes.at(reader.getTransactionSchema(), loop, reader.getLocation());
        return codes.isEmpty() ? "" : " Allowed: " + String.join(", ", codes) + ".";
    }

    private static String title(@Nullable EDIReference reference) {
        String title = reference == null ? null : reference.getTitle();
        if (title == null && reference != null && reference.getReferencedType() != null) {
            title = reference.getReferencedType().getTitle();
        }
        return title == null ? "a value" : title;
    }

    private static @Nullable EDISimpleType type(@Nullable EDIReference reference) {
        if (reference instanceof EDISimpleType own) {
            return own;
        }
        return reference != null && reference.getReferencedType() instanceof EDISimpleType standard ? standard : null;
    }
}
