package health.fascia.console;

/** Tells a person who is signed in the code by which the person signs decisions in a workbook. */
public interface SigningReport {

    /** The code of an account; it changes after each night that read decisions with it. */
    String code(String account);
}
