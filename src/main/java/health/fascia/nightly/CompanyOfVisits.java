package health.fascia.nightly;

import health.fascia.treatment.CourseFile;
import health.fascia.treatment.VisitTime;
import health.fascia.treatment.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks up who else is treated by the same therapists, and where else the same patients are, on the days that are judged. */
final class CompanyOfVisits {

    private final List<VisitTime> all = new ArrayList<>();

    CompanyOfVisits(TreatmentParts parts, Collection<CourseFile> files, LocalDate night) {
        List<LocalDate> days =
                files.stream().flatMap(CourseFile::daysToJudge).sorted().toList();
        if (days.isEmpty()) {
            return;
        }
        LocalDate from = days.get(0);
        LocalDate through = days.get(days.size() - 1);
        Set<LocalDate> wanted = Set.copyOf(days);
        List<String> therapists = files.stream()
                .flatMap(file -> file.therapists().stream())
                .distinct()
                .toList();
        List<String> patients = files.stream()
                .map(file -> file.of().traits().patientKey())
                .distinct()
                .toList();
        for (Visits table : List.of(parts.visits(), parts.planned())) {
            boolean plans = table == parts.planned();
            LocalDate first = plans && from.isBefore(night) ? night : from;
            Stream.concat(
                            table.listOfTherapists(therapists, first, through).stream(),
                            table.listOfPatients(patients, first, through).stream())
                    .filter(one -> wanted.contains(one.date()))
                    .distinct()
                    .forEach(all::add);
        }
    }

    /** Those that a course may meet. */
    List<VisitTime> of(CourseFile file) {
        Set<String> therapists = Set.copyOf(file.therapists());
        String patient = file.of().traits().patientKey();
        return all.stream()
                .filter(one -> one.patientKey().equals(patient)
                        || one.therapistNpi() != null && therapists.contains(one.therapistNpi()))
                .toList();
    }
}
