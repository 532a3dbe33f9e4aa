package health.fascia.policy;

import java.util.List;
import java.util.Map;

/** What only a new referral says: planned minutes, codes and modifiers, the day of receipt, visits before this one. */
final class ReferralCells {

    private ReferralCells() {}

    static void state(CaseSheets sheets) {
        CaseRow referral = sheets.referral();
        CaseCell received = sheets.cell("received");
        if (!received.blank()) {
            referral.state("received", received.day().toString(), received);
        }
        CaseCell number = sheets.cell("visit_no");
        if (!number.blank()) {
            referral.state("visitsForInjury", String.valueOf(Math.max(0, number.whole() - 1)), number);
        }
        CaseCell place = sheets.cell("pos");
        if (!place.blank()) {
            referral.state("place", place.text(), place);
        }
        procedures(sheets);
        CaseCell dos = sheets.cell("dos");
        if (!dos.blank() && !dos.day().equals(sheets.firstVisit())) {
            throw dos.wrong("A referral asks for its first visit: leave dos blank, or write the day of first_dos.");
        }
        for (String column : List.of("followup", "unit_rule")) {
            if (!sheets.cell(column).blank()) {
                throw sheets.cell(column).wrong("It has no meaning on a REFERRAL; leave it blank.");
            }
        }
    }

    private static void procedures(CaseSheets sheets) {
        CaseRow referral = sheets.referral();
        CaseCell billed = sheets.cell("billed");
        if (!billed.blank()) {
            List<String> codes = BilledService.billed(billed).stream()
                    .map(BilledService::code)
                    .toList();
            referral.state("procedures", String.join(";", codes), billed);
        }
        CaseCell minutes = sheets.cell("minutes");
        if (!minutes.blank() && minutes.text().chars().allMatch(Character::isDigit)) {
            referral.state("minutes", minutes.text(), minutes);
        } else {
            Map<String, String> byCode = BilledService.minutes(minutes);
            int sum = byCode.values().stream()
                    .mapToInt(one -> one.isEmpty() ? 0 : Integer.parseInt(one))
                    .sum();
            if (sum > 0) {
                referral.state("minutes", String.valueOf(sum), minutes);
            }
        }
        CaseCell modifiers = sheets.cell("modifiers");
        if (!modifiers.blank()) {
            String all = String.join(";", BilledService.modifiers(modifiers).values());
            referral.state("modifiers", all, modifiers);
        }
    }
}
