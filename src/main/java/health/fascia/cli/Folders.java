package health.fascia.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the officers' and the process admins' folders: as given, beside the launcher, or the copy inside the program. */
final class Folders {

    private Folders() {}

    /**
     * Gives a folder that exists.
     *
     * @param given the folder on the command line, null for the default
     * @param name {@code rules}, {@code processes} or {@code letters}
     */
    static Path get(@Nullable Path given, String name) {
        if (given != null) {
            return given;
        }
        String home = System.getProperty("fascia.home", "");
        Path beside = Path.of(home).resolve(name);
        return !home.isEmpty() && Files.isDirectory(beside) ? beside : unpack(name);
    }

    /** Whether a folder stays when the program ends, so that something can be added to it. */
    static boolean isKept(Path folder) {
        String home = System.getProperty("fascia.home", "");
        return !home.isEmpty() && folder.startsWith(Path.of(home));
    }

    private static Path unpack(String name) {
        try {
            Path target = Files.createTempDirectory("fascia-" + name);
            target.toFile().deleteOnExit();
            String root = "/" + name + "/";
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + name + "/**/*.*")) {
                String url = resource.getURL().toString();
                Path file = target.resolve(url.substring(url.lastIndexOf(root) + root.length()));
                if (Files.exists(file)) {
                    // The same folder is twice on the class path; the first counts, as for every class.
                    continue;
                }
                Path folder = Files.createDirectories(file.getParent());
                folder.toFile().deleteOnExit();
                try (InputStream in = resource.getInputStream()) {
                    Files.copy(in, file);
                }
                file.toFile().deleteOnExit();
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
