package health.fascia.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A drawing holds no code: no script, no class, and no expression but a bean's name, a variable or a comparison. */
final class DrawingCode {

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("script", "scriptTask", "connector", "expression");
    private static final Set<String> FORBIDDEN_ATTRIBUTES =
            Set.of("class", "scriptFormat", "language", "resource", "resultVariable", "decisionRef", "decorator");
    private static final String COMPARISON = "[a-zA-Z]+ == '[A-Za-z_]+'";
    private static final Pattern ALLOWED =
            Pattern.compile("\\$\\{([a-zA-Z]+|" + COMPARISON + "( \\|\\| " + COMPARISON + ")*)}");

    private final String file;
    private final List<String> faults = new ArrayList<>();

    private DrawingCode(String file) {
        this.file = file;
    }

    static List<String> check(String file, byte[] content) {
        DrawingCode code = new DrawingCode(file);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            code.walk(builder.parse(new ByteArrayInputStream(content)).getDocumentElement());
        } catch (SAXException | IOException unreadable) {
            return List.of(file + ": this is not XML that may be read: " + unreadable.getMessage());
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("This Java cannot read XML safely.", missing);
        }
        return code.faults;
    }

    private void walk(Element element) {
        if (FORBIDDEN_ELEMENTS.contains(element.getLocalName())) {
            faults.add(file + ", " + place(element) + ": no " + element.getLocalName() + " in a drawing.");
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute(element, attributes.item(i));
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                walk(child);
            } else {
                checkText(element, String.valueOf(children.item(i).getNodeValue()));
            }
        }
    }

    private void checkAttribute(Element element, Node attribute) {
        if (FORBIDDEN_ATTRIBUTES.contains(attribute.getLocalName())) {
            faults.add(file + ", " + place(element) + ": no attribute " + attribute.getLocalName() + " in a drawing.");
        }
        checkText(element, attribute.getNodeValue());
    }

    private void checkText(Element element, String text) {
        boolean expression = text.contains("${") || text.contains("#{");
        if (expression && !ALLOWED.matcher(text.strip()).matches()) {
            faults.add(file + ", " + place(element) + ": '" + text.strip()
                    + "' is more than one bean's name, one variable or a comparison.");
        }
    }

    private static String place(Element element) {
        for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
            if (at.hasAttribute("id")) {
                return at.getAttribute("id");
            }
        }
        return String.valueOf(element.getLocalName());
    }
}
