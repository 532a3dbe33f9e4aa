package health.fascia.referral;

import health.fascia.codeset.BodyRegion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that clinics use for the regions of the body. */
final class RegionWords {

    private static final Map<String, BodyRegion> WORDS = new HashMap<>();

    static {
        for (BodyRegion region : BodyRegion.values()) {
            put(region, region.name(), region.words());
        }
        put(BodyRegion.HEAD_JAW, "head", "jaw", "TMJ");
        put(BodyRegion.NECK, "cervical");
        put(BodyRegion.SHOULDER, "shoulders");
        put(BodyRegion.UPPER_ARM_ELBOW, "upper arm", "elbow");
        put(BodyRegion.FOREARM_WRIST_HAND, "forearm", "wrist", "hand");
        put(BodyRegion.THORACIC, "upper back", "mid back", "chest");
        put(BodyRegion.LUMBAR_PELVIS, "low back", "lower back", "lumbar", "pelvis");
        put(BodyRegion.HIP_THIGH, "hip", "thigh");
        put(BodyRegion.KNEE_LOWERLEG, "knee", "lower leg", "calf");
        put(BodyRegion.ANKLE_FOOT, "ankle", "foot");
    }

    private RegionWords() {}

    private static void put(BodyRegion region, String... names) {
        Arrays.stream(names).forEach(name -> WORDS.put(IntakeSheet.bare(name), region));
    }

    static Optional<String> find(String text) {
        return Optional.ofNullable(WORDS.get(IntakeSheet.bare(text))).map(BodyRegion::name);
    }

    static String allowed() {
        return Arrays.stream(BodyRegion.values()).map(BodyRegion::name).collect(Collectors.joining(", "));
    }
}
