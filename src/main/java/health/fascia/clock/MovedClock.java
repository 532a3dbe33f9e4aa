package health.fascia.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock that is being moved by what was decided, with the events that must be kept. */
public final class MovedClock {

    private final List<ClockEvent> events = new ArrayList<>();
    private RunningClock clock;
    private @Nullable LocalDate decidedOn;
    private String outcome = "";

    private MovedClock(RunningClock clock) {
        this.clock = clock;
    }

    /** A clock that starts with this night. */
    public static MovedClock started(RunningClock clock, @Nullable LocalDate received) {
        MovedClock moved = new MovedClock(clock);
        if (received != null) {
            moved.events.add(new ClockEvent(ClockEvent.Kind.RECEIVED, received, "", clock.seen()));
        }
        moved.events.add(new ClockEvent(ClockEvent.Kind.STARTED, clock.startedOn(), "", clock.seen()));
        return moved;
    }

    /** A clock that runs already. */
    public static MovedClock of(RunningClock clock) {
        return new MovedClock(clock);
    }

    /** A determination was made, so that whoever was waited for has answered. */
    public MovedClock answered(LocalDate day, String determination) {
        if (clock.pausedOn() != null) {
            events.add(new ClockEvent(ClockEvent.Kind.RESUMED, day, "", determination));
        }
        clock = clock.resumed(day, determination);
        return this;
    }

    /** The sender owes documents. */
    public MovedClock waitsFor(String whom, LocalDate day, String determination) {
        if (clock.pauses() && clock.pausedOn() == null) {
            events.add(new ClockEvent(ClockEvent.Kind.PAUSED, day, whom, determination));
        }
        clock = clock.paused(day, determination);
        return this;
    }

    /** Somebody put the decision off. */
    public MovedClock extended(int days, LocalDate day, String determination) {
        clock = clock.extended(days, determination);
        events.add(new ClockEvent(ClockEvent.Kind.EXTENDED, day, "until " + clock.due(), determination));
        return this;
    }

    /** The case is decided, or was withdrawn. */
    public MovedClock decided(LocalDate day, String result, String determination) {
        events.add(new ClockEvent(ClockEvent.Kind.DECIDED, day, result, determination));
        decidedOn = day;
        outcome = result;
        return this;
    }

    /** Whether it is not decided yet. */
    public boolean runs() {
        return decidedOn == null;
    }

    public RunningClock clock() {
        return clock;
    }

    List<ClockEvent> events() {
        return events;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    String outcome() {
        return outcome;
    }

    /** Days that it took; 0 while it is not decided. */
    int days() {
        return decidedOn == null ? 0 : clock.days(decidedOn);
    }
}
