package health.fascia.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A page of the documentation: the commands that it promises, and the files that it leads to. */
record Readme(String text) {

    /** A block of commands that follows the mark, with nothing but blank lines between. */
    private static final Pattern TESTED = Pattern.compile("<!-- tested -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("!?\\[[^]]*]\\(([^)\\s]+)\\)");

    /** The command lines of the tested blocks; a comment and a line that shows output are none. */
    List<String> commands() {
        return TESTED.matcher(text)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.replaceFirst("^\\$ ", "")
                        .replaceFirst("\\s+#.*$", "")
                        .strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** What a reader who types the commands would be told is wrong; parsed only, nothing is run. */
    List<String> commandProblems(CommandLine fascia, Path folder) {
        List<String> problems = new ArrayList<>();
        for (String command : commands()) {
            String[] words = command.split("\\s+");
            if (!words[0].startsWith("./") || !Files.isExecutable(folder.resolve(words[0]))) {
                problems.add(command + ": there is no program " + words[0]);
            } else if (words[0].equals("./fascia")) {
                String[] arguments = Arrays.copyOfRange(words, 1, words.length);
                try {
                    fascia.parseArgs(arguments);
                } catch (ParameterException wrong) {
                    problems.add(command + ": " + wrong.getMessage());
                }
            }
        }
        return problems;
    }

    /** The links to files that are not there, seen from the page's folder. Addresses on the web are not followed. */
    List<String> deadLinks(Path folder) {
        Matcher links = LINK.matcher(BLOCK.matcher(text).replaceAll(""));
        Stream<String> targets = links.results().map(link -> link.group(1));
        return targets.filter(target -> !target.contains("://") && !target.startsWith("#"))
                .map(target -> target.replaceFirst("#.*$", ""))
                .filter(target -> !Files.exists(folder.resolve(target)))
                .toList();
    }
}
