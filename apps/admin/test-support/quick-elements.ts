// Popper asks elements for their toString() to tell them from windows, and happy-dom answers with all the markup inside:
// on a form with many drop-downs that took most of a test's time.
Element.prototype.toString = () => '[object HTMLElement]';
