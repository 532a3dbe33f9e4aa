package health.fascia.desk;

import java.util.ArrayList;
import java.util.List;

/** A remittance or an acknowledgment as a payer's computer writes it, with right counts and numbers. */
final class PayerAnswer {

    private final List<String> segments = new ArrayList<>();
    private final String set;
    private final String group;
    private final String guide;
    /** The levels above the claims of a 277CA. */
    private int hierarchy = 3;

    private PayerAnswer(String set, String group, String guide) {
        this.set = set;
        this.group = group;
        this.guide = guide;
    }

    static PayerAnswer remittance(String trace, String paid) {
        PayerAnswer answer = new PayerAnswer("835", "HP", "005010X221A1");
        return answer.add("BPR*I*" + paid
                        + "*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20261111")
                .add("TRN*1*" + trace + "*1512345678")
                .add("DTM*405*20261111")
                .add("N1*PR*PLAN A")
                .add("N3*1 PAYER STREET")
                .add("N4*SEATTLE*WA*98101")
                .add("PER*BL*SUPPORT*TE*5555550100")
                .add("N1*PE*CLINIC NORTH*XX*" + ClaimBook.BILLER)
                .add("LX*1");
    }

    /** Was a file of ours well made? (999) */
    static PayerAnswer fileAnswer() {
        return new PayerAnswer("999", "FA", "005010X231A1");
    }

    /** Which claims does the payer take in? (277CA) */
    static PayerAnswer claimAnswers() {
        return new PayerAnswer("277", "HN", "005010X214")
                .add("BHT*0085*08*801*20261110*0700*TH")
                .add("HL*1**20*1")
                .add("NM1*PR*2*PLAN A*****PI*47570")
                .add("TRN*1*801-1")
                .add("DTP*050*D8*20261109")
                .add("DTP*009*D8*20261110")
                .add("HL*2*1*21*1")
                .add("NM1*41*2*FASCIA BILLING*****46*FASCIA")
                .add("TRN*2*1-0001")
                .add("STC*A1:19:PR*20261110*WQ*360")
                .add("HL*3*2*19*1")
                .add("NM1*85*2*CLINIC NORTH*****XX*" + ClaimBook.BILLER)
                .add("TRN*2*0");
    }

    /** A claim that is taken in (action WQ) with the payer's number, or sent back (U). */
    PayerAnswer answered(String number, String status, String action, String payerNumber) {
        hierarchy++;
        add("HL*" + hierarchy + "*3*PT*0");
        add("NM1*QC*1*ALDER*ANN****MI*M00001");
        add("TRN*2*" + number);
        add("STC*" + status + "*20261110*" + action + "*120");
        if (!payerNumber.isEmpty()) {
            add("REF*1K*" + payerNumber);
        }
        return add("DTP*472*D8*20261109");
    }

    /** One claim with one line of 97124; the adjustment as GROUP*CODE*AMOUNT, empty for none. */
    PayerAnswer claim(
            String number, String status, String paid, String patient, String icn, String adjustment, String remark) {
        add("CLP*" + number + "*" + status + "*120*" + paid + "*" + patient + "*12*" + icn);
        add("NM1*QC*1*ALDER*ANN****MI*M00001");
        add("SVC*HC:97124*120*" + paid + "**4");
        add("DTM*472*20261109");
        if (!adjustment.isEmpty()) {
            add("CAS*" + adjustment);
        }
        add("REF*6R*" + number + "-1-1");
        if (!remark.isEmpty()) {
            add("LQ*HE*" + remark);
        }
        return this;
    }

    PayerAnswer add(String segment) {
        segments.add(segment);
        return this;
    }

    String text(int control) {
        String number = "%09d".formatted(control);
        return "ISA*00*          *00*          *ZZ*47570          *ZZ*FASCIA         *261111*0200*^*00501*" + number
                + "*0*P*:~\nGS*" + group + "*47570*FASCIA*20261111*0200*" + control + "*X*" + guide + "~\nST*" + set
                + "*0001" + (set.equals("835") ? "" : "*" + guide) + "~\n" + String.join("~\n", segments) + "~\nSE*"
                + (segments.size() + 2) + "*0001~\nGE*1*" + control + "~\nIEA*1*" + number + "~\n";
    }
}
