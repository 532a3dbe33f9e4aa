package health.fascia.console;

import health.fascia.lifecycle.TaskCases;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the task forms with the sheet of their case, as far as the reader's group may read it. */
@RestController
class CasePages {

    /** Wide enough for every numbering that an office may choose, too narrow for anything but a number. */
    static final Pattern CASE_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final ObjectProvider<CaseDesk> desk;
    private final TaskCases tasks;

    CasePages(ObjectProvider<CaseDesk> desk, TaskCases tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @GetMapping(value = "/cases/{caseNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseSheet> sheet(@PathVariable String caseNumber, Authentication reader) {
        return ResponseEntity.of(find(caseNumber, reader));
    }

    /** The forms know their task only: the engine keeps the case number as the business key, not as a variable. */
    @GetMapping(value = "/cases", params = "task", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseSheet> sheetOfTask(@RequestParam String task, Authentication reader) {
        return ResponseEntity.of(
                tasks.find(task).flatMap(open -> find(open.number(), reader).map(sheet -> sheet.answerBy(open.due()))));
    }

    /** What the list of tasks shows beside each: a number alone, which is no look at the case. */
    record Number(String number) {}

    @GetMapping(value = "/cases/number", params = "task", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Number> numberOfTask(@RequestParam String task) {
        return ResponseEntity.of(tasks.find(task).map(open -> new Number(open.number())));
    }

    private Optional<CaseSheet> find(String caseNumber, Authentication reader) {
        return Optional.ofNullable(desk.getIfAvailable())
                .filter(open -> CASE_NUMBER.matcher(caseNumber).matches())
                .flatMap(open -> open.find(caseNumber, reader.getName()))
                .map(FactMask.of(reader)::mask);
    }
}
