// With unicode ranges: a browser fetches the parts whose letters it meets.
import '@fontsource/inter/400.css';
import '@fontsource/inter/600.css';
import { createRoot } from 'react-dom/client';
import { App } from './ui/App.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
