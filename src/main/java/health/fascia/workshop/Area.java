package health.fascia.workshop;

import java.util.Arrays;

/** The areas of policy, in the order of a case; the letters that begin a rule's id name its area. */
enum Area {
    INT("Intake", "Is the referral complete and believable?"),
    LR("Licensing", "May this therapist treat here on this day?"),
    COV("Coverage", "Is the patient covered, and does the payer pay this therapist?"),
    NEC("Necessity", "Does the condition carry the request?"),
    CON("Contraindication", "Does anything speak against touching this patient?"),
    DOS("Dosage", "How many visits, and how many at first?"),
    VIS("Visits", "Does each visit keep to what was permitted, on its own day?"),
    PRG("Progress", "Does the treatment have an effect that counts?"),
    COD("Coding", "Do codes, units and modifiers fit what was done?"),
    CLM("Claim", "Is the claim complete, and does it agree with what was approved?"),
    TIM("Timeliness", "Was everything in time?"),
    OTHER("Other", "Rules whose id begins with other letters.");

    private final String title;
    private final String question;

    Area(String title, String question) {
        this.title = title;
        this.question = question;
    }

    String title() {
        return title;
    }

    String question() {
        return question;
    }

    static Area of(String ruleId) {
        String letters = ruleId.replaceFirst("-.*", "");
        return Arrays.stream(values())
                .filter(area -> area.name().equals(letters))
                .findFirst()
                .orElse(OTHER);
    }

    /** The number of the catalogue behind a rule: INT-004a, b and c are one. */
    static String number(String ruleId) {
        return ruleId.replaceFirst("(?<=[0-9])[a-z]$", "");
    }
}
