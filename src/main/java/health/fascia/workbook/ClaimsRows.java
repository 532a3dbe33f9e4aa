package health.fascia.workbook;

import java.util.stream.Stream;

/** Gives the claims workbook its rows, a sheet at a time and as a stream. */
public interface ClaimsRows {

    Stream<ClaimEntry> claims(ClaimTab tab);

    /** The forms of claims that are ready or were filed this night, six service lines a form. */
    Stream<FormRow> forms();

    /** The open appeals, and those that ended since the night before. */
    Stream<AppealRow> appeals();

    Stream<LessonRow> lessons();
}
