package health.fascia.console;

import health.fascia.lifecycle.FinishedInstances;
import health.fascia.lifecycle.FinishedInstances.Drawing;
import health.fascia.lifecycle.FinishedInstances.Instance;
import health.fascia.lifecycle.FinishedInstances.Step;
import health.fascia.lifecycle.FinishedInstances.Wanted;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the pages that the house adds to Cockpit: finished instances, the way of one, and its determination. */
@RestController
class InstancePages {

    /** Ids of the engine, of its drawings and of their parts. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /** Nobody turns more pages; whoever looks for an old instance knows its number or its day. */
    private static final Pattern PAGE = Pattern.compile("1?[0-9]{1,2}");

    private final FinishedInstances instances;
    private final ObjectProvider<DeterminationDesk> desk;

    InstancePages(FinishedInstances instances, ObjectProvider<DeterminationDesk> desk) {
        this.instances = instances;
        this.desk = desk;
    }

    /** A page of the list, with what can be chosen in its search. */
    record Listed(List<Instance> instances, int page, boolean more, List<Drawing> drawings) {}

    /** An instance and its way. */
    record Way(Instance instance, List<Step> steps) {}

    @GetMapping(value = "/cases/instances", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Listed> finished(@RequestParam Map<String, String> asked) {
        return wanted(asked)
                .map(wanted -> {
                    var found = instances.list(wanted);
                    return ResponseEntity.ok(
                            new Listed(found.instances(), wanted.page(), found.more(), instances.drawings()));
                })
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    @GetMapping(value = "/cases/instances/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Way> way(@PathVariable String id) {
        return ResponseEntity.of(Optional.of(id)
                .filter(known -> ID.matcher(known).matches())
                .flatMap(instances::find)
                .map(instance -> new Way(instance, instances.steps(instance.id()))));
    }

    @GetMapping(value = "/cases/{number}/determination", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeterminationSheet> determination(@PathVariable String number, Authentication reader) {
        DeterminationDesk open = desk.getIfAvailable();
        if (open == null || !CasePages.CASE_NUMBER.matcher(number).matches()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.of(open.find(number, reader.getName()).map(FactMask.of(reader)::mask));
    }

    /** Empty where anything is not what it should be. */
    private static Optional<Wanted> wanted(Map<String, String> asked) {
        String page = asked.getOrDefault("page", "0");
        if (!fits(asked, "drawing", ID)
                || !fits(asked, "end", ID)
                || !fits(asked, "key", CasePages.CASE_NUMBER)
                || !PAGE.matcher(page).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Wanted(
                    text(asked, "drawing"),
                    text(asked, "key"),
                    text(asked, "end"),
                    day(asked, "from"),
                    day(asked, "through"),
                    Integer.parseInt(page)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static boolean fits(Map<String, String> asked, String name, Pattern pattern) {
        String text = text(asked, name);
        return text == null || pattern.matcher(text).matches();
    }

    private static @Nullable LocalDate day(Map<String, String> asked, String name) {
        String text = text(asked, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(Map<String, String> asked, String name) {
        String text = asked.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }
}
