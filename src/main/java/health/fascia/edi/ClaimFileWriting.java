package health.fascia.edi;

import health.fascia.claim.SubmittedClaim;
import health.fascia.edi.ProfessionalClaimFile.RefusedClaim;
import health.fascia.edi.ProfessionalClaimFile.Written;
import health.fascia.edi.ProfessionalClaimFile.WrittenClaim;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.EDIStreamWriter;
import io.xlate.edi.stream.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a file: the envelopes, and below them billing provider, subscriber, patient and claim. */
final class ClaimFileWriting {

    /** The guide's advice for the claims of one set. */
    static final int CLAIMS_IN_SET = 5000;

    private static final int ID = 15;

    private final Envelope envelope;
    private final Problems problems = new Problems();
    private final EDIStreamWriter writer;
    private final SegmentWriting out;
    private final PartyWriting parties;
    private final ClaimWriting claimWriting;
    private final List<WrittenClaim> written = new ArrayList<>();
    private final List<RefusedClaim> refused = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO.setScale(2);
    private int sets;
    private int inSet;
    private int level;
    private int billingLevel;
    private int subscriberLevel;
    private @Nullable SubmittedClaim before;

    ClaimFileWriting(OutputStream target, Envelope envelope) throws IOException {
        this.envelope = envelope;
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setErrorReporter((error, at, place, data, type) -> problems.add(problem(error, place, data)));
        try {
            writer = factory.createEDIStreamWriter(target, "US-ASCII");
            writer.setControlSchema(SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"}));
        } catch (EDIStreamException | EDISchemaException broken) {
            throw new IOException("The file of claims cannot be begun.", broken);
        }
        writer.setTransactionSchema(EdiKind.CLAIMS.schema());
        out = new SegmentWriting(writer);
        parties = new PartyWriting(out);
        claimWriting = new ClaimWriting(out, parties);
    }

    private static EdiProblem problem(EDIStreamValidationError error, Location place, @Nullable CharSequence data) {
        int element = Math.max(place.getElementPosition(), 0);
        String value = Discretion.shown(place.getSegmentTag(), element, data == null ? "" : data.toString());
        return new EdiProblem(
                place.getSegmentPosition(),
                place.getSegmentTag(),
                element,
                value + " breaks the guide ("
                        + error.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ").",
                false);
    }

    Written write(Iterable<SubmittedClaim> claims) throws IOException {
        try {
            writer.startInterchange();
            header();
            for (SubmittedClaim claim : claims) {
                List<String> lacks = ProfessionalClaimFile.lacks(claim);
                if (lacks.isEmpty()) {
                    claim(claim);
                } else {
                    refused.add(new RefusedClaim(claim.number(), lacks));
                }
            }
            endSet();
            out.write("GE", sets, envelope.groupControl());
            out.write("IEA", 1, "%09d".formatted(envelope.interchangeControl()));
            writer.endInterchange();
            writer.flush();
        } catch (EDIStreamException broken) {
            throw new IOException("The file of claims cannot be written.", broken);
        }
        return new Written(written, total, refused, problems.all());
    }

    private void header() throws IOException {
        String day = envelope.at().format(DateTimeFormatter.BASIC_ISO_DATE);
        String time = envelope.at().format(DateTimeFormatter.ofPattern("HHmm"));
        String sender = envelope.sender().id();
        String receiver = envelope.receiver().id();
        out.write(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                "ZZ",
                padded(sender),
                "ZZ",
                padded(receiver),
                day.substring(2),
                time,
                "^",
                "00501",
                "%09d".formatted(envelope.interchangeControl()),
                "0",
                envelope.production() ? "P" : "T",
                ":");
        out.write("GS", "HC", sender, receiver, day, time, envelope.groupControl(), "X", EdiKind.CLAIMS.version());
    }

    private static String padded(String id) {
        return id + " ".repeat(ID - id.length());
    }

    private void claim(SubmittedClaim claim) throws IOException {
        if (sets == 0 || inSet == CLAIMS_IN_SET) {
            endSet();
            beginSet();
        }
        levels(claim);
        claimWriting.write(claim);
        written.add(new WrittenClaim(claim.number(), setControl()));
        total = total.add(claim.total());
        inSet++;
        before = claim;
    }

    private String setControl() {
        return "%04d".formatted(sets);
    }

    private void beginSet() throws IOException {
        sets++;
        inSet = 0;
        level = 0;
        before = null;
        out.write("ST", EdiKind.CLAIMS.set(), setControl(), EdiKind.CLAIMS.version());
        out.write(
                "BHT",
                "0019",
                "00",
                envelope.interchangeControl() + "-" + setControl(),
                envelope.at().toLocalDate(),
                envelope.at().format(DateTimeFormatter.ofPattern("HHmm")),
                "CH");
        parties.submitter(envelope);
    }

    private void endSet() throws IOException {
        if (sets > 0) {
            out.write("SE", out.inSet() + 1, setControl());
        }
    }

    /** Opens the levels above the claim that are not open already. */
    private void levels(SubmittedClaim claim) throws IOException {
        SubmittedClaim last = before;
        boolean sameBilling = last != null && last.billing().equals(claim.billing());
        boolean dependent = claim.patient() != null;
        boolean sameSubscriber = last != null
                && sameBilling
                && last.coverage().equals(claim.coverage())
                && dependent == (last.patient() != null);
        boolean samePatient = last != null && sameSubscriber && Objects.equals(claim.patient(), last.patient());
        if (!sameBilling) {
            billingLevel(claim);
        }
        if (!sameSubscriber) {
            subscriberLevel = ++level;
            out.write("HL", level, billingLevel, "22", dependent ? "1" : "0");
            parties.policy(claim.coverage(), dependent ? null : "18");
            parties.insured(claim.coverage());
            accident(claim, !dependent);
            parties.payer(claim.coverage().payer());
        }
        if (claim.patient() != null && !samePatient) {
            out.write("HL", ++level, subscriberLevel, "23", "0");
            out.write("PAT", claim.coverage().relation());
            parties.person("QC", claim.patient(), null);
            accident(claim, true);
        }
    }

    private void billingLevel(SubmittedClaim claim) throws IOException {
        billingLevel = ++level;
        out.write("HL", level, null, "20", "1");
        if (claim.billing().taxonomy() != null) {
            out.write("PRV", "BI", "PXC", claim.billing().taxonomy());
        }
        parties.billing(claim.billing());
    }

    private void accident(SubmittedClaim claim, boolean here) throws IOException {
        if (here && claim.coverage().propertyClaim() != null) {
            out.write("REF", "Y4", claim.coverage().propertyClaim());
        }
    }
}
