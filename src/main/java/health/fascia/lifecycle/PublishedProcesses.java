package health.fascia.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the drawings of the processes folder, and nothing else, into the engine; a drawing that did not change stays as it is. */
final class PublishedProcesses {

    private static final String BUILT_IN = "classpath*:processes/*.bpmn";

    private PublishedProcesses() {}

    /** @param folder null: the copy inside the jar */
    static void publish(RepositoryService repository, @Nullable Path folder) {
        Map<String, byte[]> drawings = folder == null ? builtIn() : read(folder);
        List<String> faults = new ArrayList<>();
        drawings.forEach((file, content) -> faults.addAll(DrawingRules.check(file, content)));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The processes were not accepted:\n" + String.join("\n", faults));
        }
        var deployment = repository.createDeployment().name("processes").enableDuplicateFiltering(true);
        drawings.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    static Map<String, byte[]> builtIn() {
        Map<String, byte[]> drawings = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(BUILT_IN)) {
                drawings.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return drawings;
    }

    private static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> drawings = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                drawings.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The processes folder cannot be read: " + folder, unreadable);
        }
        return drawings;
    }
}
