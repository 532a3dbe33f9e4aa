package health.fascia.console;

import java.security.Principal;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers the task forms with the sheet of their case. */
@RestController
class CasePages {

    /** Wide enough for every numbering that an office may choose, too narrow for anything but a number. */
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final ObjectProvider<CaseDesk> desk;

    CasePages(ObjectProvider<CaseDesk> desk) {
        this.desk = desk;
    }

    @GetMapping(value = "/cases/{caseNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseSheet> sheet(@PathVariable String caseNumber, Principal reader) {
        CaseDesk open = desk.getIfAvailable();
        if (open == null || !CASE_NUMBER.matcher(caseNumber).matches()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.of(open.find(caseNumber, reader.getName()));
    }
}
