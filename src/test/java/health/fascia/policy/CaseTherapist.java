package health.fascia.policy;

import health.fascia.referral.IntakeSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who treats: a profession such as LMT or PT, or the title of a massage therapist's credential such as CMT.
 *
 * @param profession the profession
 * @param title the title that the case names, or the profession where it names none
 */
record CaseTherapist(String profession, String title) {

    private static final Map<String, String> TAXONOMIES = Map.of(
            "LMT", "225700000X",
            "PT", "225100000X",
            "PTA", "225200000X",
            "OT", "225X00000X",
            "OTA", "224Z00000X",
            "DC", "111N00000X",
            "AT", "2255A2300X",
            "RN", "163W00000X",
            "MD", "208100000X",
            "DO", "208100000X");

    /** Chiropractic manipulation, which only a chiropractor gives. */
    private static final List<String> MANIPULATION = List.of("98940", "98941", "98942", "98943");

    /** The one who treats, or the last of several. */
    static CaseTherapist read(CaseCell cell) {
        List<CaseTherapist> all = all(cell);
        return all.get(all.size() - 1);
    }

    /** All who treat: {@code DC+LMT} are two. */
    static List<CaseTherapist> all(CaseCell cell) {
        List<CaseTherapist> all = new ArrayList<>();
        for (CaseCell part : cell.blank() ? List.of(cell.part("LMT")) : cell.split("\\+")) {
            List<String> professions =
                    IntakeSheet.REFERRALS.getColumn("therapistProfession").choices();
            List<String> known = new ArrayList<>(professions);
            known.addAll(IntakeSheet.LICENSES.getColumn("title").choices());
            String word = part.oneOf(known);
            all.add(new CaseTherapist(professions.contains(word) ? word : "LMT", word));
        }
        return all;
    }

    /** The one of several who gives a procedure: manipulation is the chiropractor's, all else the other one's. */
    static CaseTherapist of(CaseCell cell, String code) {
        List<CaseTherapist> all = all(cell);
        return all.stream()
                .filter(one -> one.profession().equals("DC") == MANIPULATION.contains(code))
                .findFirst()
                .orElse(all.get(0));
    }

    String taxonomy() {
        return TAXONOMIES.getOrDefault(profession, "");
    }
}
