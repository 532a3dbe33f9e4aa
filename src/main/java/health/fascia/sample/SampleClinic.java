package health.fascia.sample;

import health.fascia.referral.IntakeSheet;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A clinic that does not exist. Its rows are made when they are asked for, so that memory does not grow with their number. */
public final class SampleClinic {

    private final SampleOrder order;
    private final Therapists therapists;
    private final CleanReferral cleanReferral;
    private final List<Story> stories = List.of(Story.values());

    public SampleClinic(SampleOrder order) {
        this.order = order;
        this.therapists = new Therapists(order);
        this.cleanReferral = new CleanReferral(order, therapists);
    }

    /** The clinic's workbook: referrals, and the licenses and benefits that they refer to. */
    public SampleBook book() {
        return new SampleBook(
                List.of(
                        SampleTab.asTemplate(
                                IntakeSheet.REFERRALS, () -> referrals().iterator()),
                        SampleTab.asTemplate(
                                IntakeSheet.LICENSES, () -> licenses().iterator()),
                        SampleTab.asTemplate(
                                IntakeSheet.BENEFITS, () -> benefits().iterator())),
                false,
                false);
    }

    /** The places of the first referrals from these states. */
    List<Integer> places(List<String> states, int count) {
        return IntStream.iterate(0, index -> index + 1)
                .filter(index ->
                        states.contains(outline(index, new Throw(index)).state().code()))
                .limit(count)
                .boxed()
                .toList();
    }

    private Stream<SampleRow> referrals() {
        return IntStream.range(0, order.rows()).mapToObj(this::referral);
    }

    private Stream<SampleRow> licenses() {
        return licenses(IntStream.range(0, order.rows()));
    }

    Stream<SampleRow> licenses(IntStream places) {
        BitSet busy = new BitSet(therapists.size());
        places.forEach(index -> busy.set(outline(index, new Throw(index)).therapist()));
        return busy.stream().mapToObj(therapists::license).flatMap(Optional::stream);
    }

    private Stream<SampleRow> benefits() {
        return IntStream.range(0, order.rows()).mapToObj(this::benefits).flatMap(Optional::stream);
    }

    /** What the payer answered; empty when it was never asked. */
    Optional<SampleRow> benefits(int index) {
        Draft draft = draft(index, new Throw(index));
        return draft.answered() ? Optional.of(SampleRow.of(draft.benefits(), Plan.APPROVABLE)) : Optional.empty();
    }

    SampleRow referral(int index) {
        Throw chance = new Throw(index);
        Draft draft = draft(index, chance);
        SampleRow row = SampleRow.of(draft.referral(), chance.story.plan());
        if (chance.story != Story.UNREADABLE) {
            return row;
        }
        return chance.dice.pick(Slip.STREAMED).spoil(row);
    }

    private Draft draft(int index, Throw chance) {
        Draft draft = new Draft(outline(index, chance), chance.dice);
        cleanReferral.fill(draft);
        chance.story.tell(draft);
        return draft;
    }

    private Draft.Outline outline(int index, Throw chance) {
        Setting setting = chance.story.setting();
        Lists.State state = setting.state(chance.dice);
        Lists.Payer payer = setting.payer(state, chance.dice);
        Lists.Condition condition = setting.condition(chance.dice);
        int therapist = therapists.find(state, setting.standing(), chance.dice);
        return new Draft.Outline(index, state, payer, condition, therapist);
    }

    /** The dice of one row and the story that they chose. */
    private final class Throw {

        private final Dice dice;
        private final Story story;

        Throw(int index) {
            this.dice = Dice.at(order.seed(), index);
            Story chosen = dice.pick(stories, Story::weight);
            this.story = order.clean() && chosen == Story.UNREADABLE ? Story.ALL_IS_WELL : chosen;
        }
    }
}
